import type { Format } from '../../model/format.ts';
import { englishNow } from '../../views/shared/formats.ts';
import type { SiteContext } from '../../views/site-context.ts';
import { closestWord } from '../closest.ts';
import { aWarning, anError, type Problem } from '../problem.ts';

const file = 'formats.yaml';

/** Easy Read, videos and recordings of nothing, and of English that has changed. */
export function checkFormats(context: SiteContext): Problem[] {
  const { formats, incidents, guidance } = context.content;
  const known = new Set([
    ...incidents.map(({ id }) => `incidents/${id}`),
    ...guidance.map(({ id }) => `guidance/${id}`),
  ]);
  return formats.flatMap((format, index) =>
    known.has(format.of) ? checkAge(format, index, context) : [strange(format, index, known)],
  );
}

function strange({ of }: Format, index: number, known: ReadonlySet<string>): Problem {
  const meant = closestWord(of, [...known]);
  return anError({
    code: 'format/unknown',
    file,
    path: [index, 'of'],
    message: `there is no ${of}`,
    fix: meant
      ? `Did you mean ${meant}?`
      : 'Write incidents/ or guidance/ and an id that is there.',
  });
}

function checkAge(format: Format, index: number, context: SiteContext): Problem[] {
  const now = englishNow(format, context);
  if (now === undefined || format.english === now) return [];
  const { of, kind, english } = format;
  return [
    aWarning({
      code: 'format/old',
      file,
      path: english === undefined ? [index, 'of'] : [index, 'english'],
      message:
        english === undefined
          ? `does not say of which English the ${kind} of ${of} is, so it is not shown`
          : `the English of ${of} has changed, so its ${kind} is not shown`,
      fix: `If it says what the English says now, write english: ${now}. If not, have a new one made.`,
    }),
  ];
}
