import { describe, expect, it } from 'vitest';
import {
  contentFiles,
  paths,
  show,
  textOf,
  withFile,
  withName,
} from '../../tests/support/content-files.ts';
import { checkSources } from './read-content.ts';
import { at } from '../../tests/support/builders.ts';

const valid = contentFiles();
const withWords = (words: string, path: string = paths.first) =>
  withFile(valid, path, `${textOf(valid, path).trimEnd()}\n\n${words}\n`);

describe('nothing personal gets out', () => {
  it('errors at the line of a text, with what to write instead', () => {
    expect(show(withWords('Mrs Kowalska can be reached on 07912 345 678.'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:42 > Mrs Kowalska can be reached on 07912 345 678.
      "07912 345 678" looks like a person's mobile number.
      Write the number of the helpdesk or of the surgery, or add the number to the contacts in site.yaml if it is for the public.

      incidents/2025-07-27-data-centre/2025-07-28T0900.md:42 > Mrs Kowalska can be reached on 07912 345 678.
      "Mrs Kowalska" looks like a person's name.
      Write the role: the duty director, a patient, the practice manager."
    `);
  });

  it('errors in front matter, in guidance and in the name of a file', () => {
    const medicine = textOf(valid, paths.medicine);
    expect(
      show(withFile(valid, paths.medicine, medicine.replace('Do this about', 'Ask Dr Khan about'))),
    ).toContain('"Dr Khan" looks like a person\'s name');
    const folder = 'incidents/2025-07-27-data-centre';
    expect(show(withName(valid, paths.second, `${folder}/9434765919.md`))).toContain(
      '"9434765919" in the name of the file looks like an NHS number',
    );
    const named = (name: string) => show(withName(valid, paths.second, `${folder}/${name}`));
    expect(named('mrs.lee.md')).toContain('"Mrs Lee" in the name of the file looks like a person');
    expect(named('doris.md.bak')).not.toContain('looks like a person');
  });

  it("allows the publisher's own address, a practice's postcode, and domains that site.yaml names", () => {
    const allow = (site: string) => {
      const words = 'Write to help@example.org or to desk@other.example.net.';
      const files = withFile(withWords(words), 'site.yaml', textOf(valid, 'site.yaml') + site);
      const setting = { today: at('2025-07-29T12:00:00+01:00') };
      return checkSources({ texts: files, problems: [] }, setting).problems.map(({ code }) => code);
    };
    expect(allow('')).toEqual(['private/email']);
    expect(allow('\nemailDomains: [example.net]\n')).toEqual([]);
  });
});
