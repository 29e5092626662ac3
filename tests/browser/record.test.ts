import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { maxWhole } from '../../src/core/views/pages/incident.ts';
import { words } from '../../src/core/language/english.ts';
import { showMoment } from '../../src/core/time/london.ts';
import { readSample } from '../support/sample.ts';
import { useBuiltSite } from './support-site.ts';

const { state } = readSample();
const { visit } = useBuiltSite();

const flat = (text: string) => text.replace(/[\s\u00ad-]+/g, '');

it('prints what it shows: every update, and what is folded of the newest', async () => {
  const incident = state.incidents.find(({ updates }) =>
    updates.some(({ corrections }) => corrections.length > 0),
  );
  if (!incident) throw new Error('The sample has no correction to look at.');
  const printed = await visit(
    `/incidents/${incident.incident.id}/`,
    { javaScriptEnabled: false },
    (page) => page.pdf({ format: 'A4' }),
  );
  const pdf = await getDocumentProxy(new Uint8Array(printed));
  const paper = flat((await extractText(pdf, { mergePages: true })).text);
  const said = incident.updates.flatMap(({ update, corrections, phase, number }) => [
    update.summary,
    showMoment(update.at),
    words.phase[phase],
    ...corrections.flatMap(({ at, what }) => [`Corrected at ${showMoment(at)}`, what]),
    `bulletin ${number}`,
  ]);
  // Older ones are whole in their bulletins.
  const whole = incident.updates
    .slice(-maxWhole)
    .flatMap(({ update, number }) => [
      ...update.known,
      ...update.doNow,
      ...[update.forPatients, update.forPractices].flatMap((text) =>
        text.split('\n').filter((line) => /^[A-Z][^*[\]_`]*$/.test(line)),
      ),
      `bulletin ${number} for GP practices`,
      'notice for patients',
    ]);
  const wanted = [...said, ...whole];
  expect(wanted.length).toBeGreaterThan(60);
  expect(wanted.filter((text) => !paper.includes(flat(text)))).toEqual([]);
});
