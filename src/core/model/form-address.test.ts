import { describe, expect, it } from 'vitest';
import { fillForm, formAddress, isForOnePractice } from './form-address.ts';

const form =
  'https://forms.example.org/r?id=A1&r1={code}&r2={practice}&r3={incident}&r4={bulletin}';

function refusalOf(address: string): string | undefined {
  const { error } = formAddress.safeParse(address);
  return error?.issues[0]?.message;
}

describe('the address of a form', () => {
  it('is taken with the slots that are known, or with none', () => {
    expect(formAddress.parse(form)).toBe(form);
    expect(formAddress.parse('https://forms.example.org/r')).toBe('https://forms.example.org/r');
  });

  it('may have its braces as codes, as programs make it', () => {
    expect(formAddress.parse('https://forms.example.org/r?r1=%7Bcode%7D&r2=%7bbulletin%7d')).toBe(
      'https://forms.example.org/r?r1={code}&r2={bulletin}',
    );
  });

  it.each([
    ['http://forms.example.org/r?r1={code}', 'is not encrypted'],
    ['https://forms.example.org@evil.example/r?r1={code}', 'has a user before the host'],
    ['https://1.2.3.4/r?r1={code}', 'has a number in place of the name of a host'],
    ['https://forms.example.org/r?r1={name}', '"{name}" is nothing that a form can be filled in'],
    ['https://forms.example.org/r?r1={}', '"{}" is nothing that a form can be filled in'],
    ['https://forms.example.org/r?r1={code', 'without its other half'],
    ['https://forms.example.org/{code}/r', 'has a slot outside the answers'],
    ['https://forms.example.org/r?a=1#{code}', 'has a slot outside the answers'],
    ['https://{code}.example.org/r', 'has a slot outside the answers'],
    ['the form', 'is not encrypted'],
  ])('is refused as %s', (address, why) => {
    expect(refusalOf(address)).toContain(why);
  });

  it('is filled in with codes for all that would end an answer or the address', () => {
    const practice = "St. Mary's & Sons (Old Mill) #2/1?";
    const filled = fillForm(form, { code: 'X1', practice, incident: 'an-outage', bulletin: '3' });
    const { searchParams } = new URL(filled);
    expect(searchParams.get('r2')).toBe(practice);
    expect(filled).not.toMatch(/[ '()#]/);
    expect([...searchParams.keys()]).toEqual(['id', 'r1', 'r2', 'r3', 'r4']);
  });

  it('leaves an answer out of which nothing is known', () => {
    expect(fillForm(form, { incident: 'an-outage', bulletin: '3' })).toBe(
      'https://forms.example.org/r?id=A1&r3=an-outage&r4=3',
    );
    expect(fillForm('https://forms.example.org/r?r1={code}#end', {})).toBe(
      'https://forms.example.org/r#end',
    );
  });

  it('is another one for each practice only if it names it', () => {
    expect(isForOnePractice(form)).toBe(true);
    expect(isForOnePractice('https://forms.example.org/r?r4={bulletin}')).toBe(false);
  });
});
