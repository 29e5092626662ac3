import { describe, expect, it } from 'vitest';
import { anEnglishTranslator } from '../../../../tests/support/site-context.ts';
import type { Announcement } from '../shared/announcement.ts';
import { projectPost } from './post.ts';
import { projectPhoneScript } from './phone-script.ts';
import { projectTextMessage } from './text-message.ts';

const english = anEnglishTranslator();

function anAnnouncement(fields: Partial<Announcement> = {}, briefs = ['Call 111.']): Announcement {
  return {
    language: 'en',
    isExercise: false,
    direction: 'ltr',
    flag: '',
    warning: '',
    invented: '',
    publisher: 'Example Partnership',
    sender: 'Example',
    headline: 'GP surgeries have computer problems',
    shortHeadline: 'GP surgeries have computer problems',
    more: [],
    alsoFails: [],
    doors: [],
    banner: { tone: 'bad' },
    differs: '',
    helpline: '',
    helplineDetails: [],
    expected: [],
    nextWhy: '',
    where: 'At 2 surgeries in Craven.',
    without: '',
    starts: '',
    standing: 'It is not fixed yet.',
    advice: briefs.map((text, index) => ({
      task: 'urgent' as const,
      isInEnglish: false,
      remark: '',
      label: 'Help',
      title: 'You need help',
      short: text,
      inShort: text,
      brief: { text, spoken: `Number ${index}: ${text}` },
      isUsual: false,
      isBeside: false,
      isLine: false,
      isCommon: true,
      ways: [
        {
          who: '',
          surgeries: [],
          title: 'You need help',
          short: text,
          body: '',
          formats: [],
          isInEnglish: false,
        },
      ],
    })),
    updated: 'Updated 5pm on Friday 1 August 2025.',
    next: 'Next update by 9am',
    notice: 'https://example.org/notices/an-incident/',
    front: 'https://example.org/',
    at: 0,
    ...fields,
  };
}

const send = (announcement: Announcement) => projectTextMessage(announcement, english);

describe('a text message', () => {
  it('names the publisher, what is wrong, what to do, since when, and the whole address', () => {
    expect(send(anAnnouncement())).toEqual({
      text: 'Example: GP surgeries have computer problems. Call 111. Updated 5pm on Friday 1 August 2025. https://example.org/notices/an-incident/',
      parts: 1,
      alphabet: 'GSM-7',
      characters: 133,
      asNotifySends: '',
      leftOut: [],
    });
  });

  it('says which surgeries are closed where there is room, and else that it does not', () => {
    const doors = ['Closed for now: Mill Surgery'];
    expect(send(anAnnouncement({ doors })).text).toContain(
      'have computer problems. Closed for now: Mill Surgery. Call 111.',
    );
    const long = send(anAnnouncement({ doors: ['Closed for now: ' + 'a'.repeat(300)] }));
    expect(long.text).toContain('Call 111. Updated');
    expect(long.leftOut).toEqual(['which surgeries are closed']);
  });

  describe('with a helpline', () => {
    const helpline = 'Helpline for patients: call 0800 123 4567.';
    const long = 'Urgent help: call 111. '.repeat(5).trim();
    const usual = {
      ...anAnnouncement().advice[0],
      isUsual: true,
    } as Announcement['advice'][number];

    it.each<[string, Partial<Announcement>, string[]]>([
      ['has it before the time', {}, [long, 'b'.repeat(20)]],
      [
        'has it before what is only as usual',
        { advice: [...anAnnouncement({}, [long]).advice, usual] },
        [long],
      ],
      ['has it before closed doors', { doors: [`Closed for now: ${'d'.repeat(60)}`] }, [long]],
      ['has it before what else fails', { alsoFails: ['e'.repeat(60)] }, [long]],
      ['has it before when things are back', { expected: ['f'.repeat(60)] }, [long]],
      ['takes a third part for it', { headline: 'Ż' }, ['Call 111. '.repeat(6).trim()]],
    ])('%s', (_name, fields, briefs) => {
      const advice = fields.advice ?? anAnnouncement({}, briefs).advice;
      const one = send(anAnnouncement({ ...fields, advice, helpline }));
      expect(one.text).toContain(helpline);
      for (const brief of briefs) expect(one.text).toContain(brief);
      expect(one.leftOut).not.toContain('the helpline');
    });

    it('gives it up before where it fails', () => {
      const where = 'a'.repeat(130);
      const { text } = send(
        anAnnouncement({ headline: `Phones fail at ${where}`, helpline }, [long]),
      );
      expect(text).toContain(where);
      expect(text).not.toContain(helpline);
    });

    it('gives it up before urgent help and medicine, and says so', () => {
      const briefs = ['a'.repeat(140), 'b'.repeat(75)];
      const { text, leftOut } = send(anAnnouncement({ helpline }, briefs));
      expect(text).toMatch(/aaa.*bbb/);
      expect(leftOut).toContain('the helpline');
    });
  });

  it('counts signs of the extension table twice, and 153 characters a part when there are two', () => {
    const { parts, characters } = send(
      anAnnouncement({ updated: '', headline: `[${'a'.repeat(96)}]` }),
    );
    expect({ parts, characters }).toEqual({ parts: 2, characters: 161 });
  });

  it('keeps two parts where they hold all but the time', () => {
    const { text, alphabet, parts, asNotifySends } = send(
      anAnnouncement({ headline: `Ż${'a'.repeat(65)}` }),
    );
    expect({ alphabet, parts }).toEqual({ alphabet: 'UCS-2', parts: 2 });
    expect(text).not.toContain('Updated');
    expect(asNotifySends).toContain(' Zaaa');
  });

  it('takes a third part outside GSM-7, with urgent help, medicine and the address of the notice', () => {
    const briefs = ['Call 111. '.repeat(3).trim(), `Ż${'b'.repeat(40)}.`];
    const { text, parts } = send(anAnnouncement({}, briefs));
    expect(parts).toBe(3);
    expect(text).toContain('computer problems');
    expect(text).toMatch(/Call 111.*bbb.*\/notices\/an-incident\/$/);
  });

  it('gives up where it fails before what to do, and never what fails', () => {
    const briefs = ['Call 111. '.repeat(3).trim(), `Ż${'b'.repeat(60)}.`];
    const headline = { headline: `Phones fail at ${'a'.repeat(80)}`, shortHeadline: 'Phones fail' };
    const { text } = send(anAnnouncement(headline, briefs));
    expect(text).not.toContain('aaa');
    expect(text).toMatch(/^Example: Phones fail\. Call 111.*bbb.*\/notices\/an-incident\/$/);
  });

  it.each([
    ['a curly apostrophe in the name of the publisher', { sender: 'Example’s' }, "Example's: GP"],
    ['curly quotes in its words', { headline: '“EMIS” – down' }, '"EMIS" - down'],
  ])('makes %s plain, so that it stays GSM-7', (_name, fields, words) => {
    const { text, alphabet } = send(anAnnouncement(fields));
    expect(text).toContain(words);
    expect(alphabet).toBe('GSM-7');
  });

  it('makes the curly apostrophe of a name plain in every script', () => {
    const { text } = send(anAnnouncement({ sender: 'Example’s', headline: 'مسئلہ' }));
    expect(text).toContain("Example's:");
  });

  it('begins with the right-to-left mark where its language does', () => {
    const { text } = send(anAnnouncement({ direction: 'rtl' }));
    expect(text.startsWith('\u200fExample:')).toBe(true);
    const { lines } = projectPhoneScript(anAnnouncement({ direction: 'rtl' }), english);
    expect(lines.every((line) => line.startsWith('\u200f'))).toBe(true);
    const post = projectPost(anAnnouncement({ direction: 'rtl' }), english);
    expect(post.text.split('\n').every((line) => line.startsWith('\u200f'))).toBe(true);
  });

  it('drops accents where its language asks for it, and is GSM-7 then', () => {
    const polish = {
      ...english,
      language: { ...english.language, textAccents: 'drop' as const },
    };
    const words = anAnnouncement({ headline: 'Żółć, ďaleko, sunați' });
    expect(projectTextMessage(words, polish)).toMatchObject({
      text: expect.stringContaining('Zolc, daleko, sunati') as string,
      alphabet: 'GSM-7',
    });
    expect(projectPost(words, polish).text).toContain('Żółć');
  });

  it('takes the shorter address before it gives up advice, and keeps the first advice', () => {
    const notice = `https://example.org/notices/${'n'.repeat(80)}/`;
    const briefs = ['Call 111. '.repeat(3).trim(), `Ż${'b'.repeat(60)}.`];
    const short = send(anAnnouncement({ notice }, briefs));
    expect(short.text).toMatch(/bbb.* https:\/\/example\.org\/$/);
    const shorter = send(
      anAnnouncement({ notice, shortHeadline: 'a'.repeat(120) }, [...briefs, 'c'.repeat(60)]),
    );
    expect(shorter.text).toContain('Call 111.');
    expect(shorter.text).not.toContain('ccc');
  });

  it('says what it has no room for', () => {
    const briefs = ['Call 111. '.repeat(3).trim(), `Ż${'b'.repeat(90)}.`];
    const headline = { headline: `Phones fail at ${'a'.repeat(80)}`, shortHeadline: 'Phones fail' };
    const { leftOut } = send(anAnnouncement(headline, briefs));
    expect(leftOut).toEqual(['where it fails', 'the time']);
    expect(send(anAnnouncement()).leftOut).toEqual([]);
  });

  it('of an exercise says so before anything else', () => {
    const { text } = send(anAnnouncement({ isExercise: true, flag: 'EXERCISE' }));
    expect(text).toMatch(/^EXERCISE\. Example: GP surgeries/);
  });
});

describe('a phone script', () => {
  it('lasts as long as 150 words a minute take', () => {
    const spoken = 'word '.repeat(50).trim();
    const { words, seconds, lines } = projectPhoneScript(anAnnouncement({}, [spoken]), english);
    expect(lines.join(' ').split(' ')).toHaveLength(words);
    expect(seconds).toBe(Math.ceil((words / 150) * 60));
  });

  it('gives up the last advice when it takes too long, and never the first', () => {
    const spoken = 'word '.repeat(50).trim();
    const { lines } = projectPhoneScript(anAnnouncement({}, [spoken, spoken]), english);
    expect(lines.filter((line) => line.startsWith('Number'))).toEqual([`Number 0: ${spoken}`]);
  });
});

describe('a helpline in the script', () => {
  const helpline = 'Helpline for patients: call 0800 123 4567.';

  it('is read out before where it stands and when the next update is due', () => {
    const spoken = 'word '.repeat(85).trim();
    const { lines, leftOut } = projectPhoneScript(anAnnouncement({ helpline }, [spoken]), english);
    expect(lines).toContain(helpline);
    expect(lines).toContain(`Number 0: ${spoken}`);
    expect(leftOut).toContain('the next update');
  });
});

describe('a post', () => {
  it('counts an address as 23 characters, whatever its length', () => {
    const long = `https://example.org/${'a'.repeat(200)}/`;
    const { length, text } = projectPost(anAnnouncement({ notice: long }), english);
    expect(text.endsWith(long)).toBe(true);
    expect(length).toBe(text.length - long.length + 23);
  });

  it('gives up the places, then the promise, before what to do', () => {
    const briefs = ['x'.repeat(90), 'y'.repeat(90)];
    const { text } = projectPost(anAnnouncement({}, briefs), english);
    expect(text).toContain('yyy');
    expect(text).toContain('Next update');
    expect(text).not.toContain('Craven');
  });
});
