import { fieldTextsOf, locationOf, type FreeText } from '../free-texts.ts';
import { readNormalText } from '../../language/plain-english/normal-text/normal-text.ts';
import { patternOf } from '../../language/pattern.ts';
import { listOf } from '../../language/count.ts';
import type { Service } from '../../model/service.ts';
import type { Update } from '../../model/update.ts';
import { aWarning, type Problem } from '../problem.ts';
import type { CheckedContent } from '../checked.ts';

/**
 * Sentences of the newest update that stood in the one before, word for word,
 * and name a system that fails no more: they may have been left by mistake.
 */
export function checkKeptWords({ content, directory, texts }: CheckedContent): Problem[] {
  return content.incidents.flatMap(({ updates }) => {
    const [last, update] = updates.slice(-2);
    if (!last || !update) return [];
    const gone = [...servicesOf(last)]
      .filter((id) => !servicesOf(update).has(id))
      .flatMap((id) => directory.services.get(id) ?? []);
    return gone.length === 0 ? [] : checkUpdate(update, last, gone, texts.get(update.file) ?? '');
  });
}

const servicesOf = ({ affects }: Update) => new Set(affects.flatMap(({ services }) => services));

function checkUpdate(
  update: Update,
  last: Update,
  gone: readonly Service[],
  source: string,
): Problem[] {
  const before = new Set(textsOf(last).flatMap(({ text }) => sentencesOf(text)));
  return textsOf(update).flatMap(({ part, ...written }) => {
    const normal = readNormalText(written.text);
    const kept = normal.sentences.filter(({ sentence }) => before.has(sentence));
    const named = gone.filter((service) =>
      kept.some(({ sentence }) => namePattern(service).test(sentence)),
    );
    const found = kept.find(({ sentence }) =>
      named.some((service) => namePattern(service).test(sentence)),
    );
    if (found === undefined) return [];
    return aWarning({
      code: 'update/kept-words',
      file: update.file,
      ...locationOf(written, normal.sourceIndex(found.start), source),
      message: `${part}"${found.sentence}" stood in the last update too, and nothing is said to be wrong with ${listOf(named.map(({ name }) => name))} any more`,
      fix: 'Read it again. Take it out if it is not true now.',
    });
  });
}

function textsOf(update: Update): (FreeText & { part: string })[] {
  const { summary, forPatients, forPractices } = update;
  return [
    { text: summary, part: 'in the summary, ' },
    { text: forPatients, part: 'below For patients, ' },
    { text: forPractices, part: 'below For practices, ' },
    ...fieldTextsOf(update)
      .filter(({ path }) => path?.[0] !== 'corrections')
      .map((one) => ({ ...one, part: '' })),
  ];
}

const sentencesOf = (text: string) =>
  readNormalText(text).sentences.map(({ sentence }) => sentence);

function namePattern({ name, patientName }: Service): RegExp {
  const names = [name, patientName].map((one) => patternOf(readNormalText(one).text));
  return new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w-])`, 'i');
}
