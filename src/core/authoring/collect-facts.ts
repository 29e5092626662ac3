import type { Content } from '../model/content.ts';
import { confirmationMs, type Update } from '../model/update.ts';
import type { Instant } from '../time/instant.ts';
import { carryForward, restoreDetails, type UpdateFacts } from './carry-forward.ts';
import { makeFinder } from './find-name.ts';
import { isEmptyAnswer, type FormProblem, type UpdateForm } from './form.ts';
import { readCauses } from './read-causes.ts';
import { readExpected } from './read-expected.ts';
import { readHelpline } from './read-helpline.ts';
import { readSafe } from './read-safe.ts';
import { addToEffects, readAccesses, readAffects, readBacklog } from './read-lines.ts';

export interface Collected {
  facts: UpdateFacts;
  problems: FormProblem[];
}

/** The facts of a new update: what a form says, and for the rest what the last update said. */
export function collectFacts(
  form: UpdateForm,
  last: Update | undefined,
  { content, now }: { content: Content; now: Instant },
  isEnd: boolean,
): Collected {
  const before = carryForward(last);
  const finder = makeFinder(content);
  const affects = form.affects && readAffects(items(form.affects), finder, form.level);
  const named = affects?.values.map((one) => restoreDetails(one, before.affects)) ?? before.affects;
  const works = addIfSaid('works', form.works, named, finder);
  const steps = addIfSaid('workaround', form.workaround, works.values, finder);
  const expected = form.expected && readExpected(items(form.expected), finder, now);
  const causes = form.causes && readCauses(items(form.causes), finder);
  const safe = form.safe && readSafe(items(form.safe), finder, now);
  const patientHelp = form.patientHelp?.trim() ? readHelpline(form.patientHelp) : undefined;
  const access = form.access && readAccesses(items(form.access), finder);
  const backlog = form.backlog && readBacklog(items(form.backlog), finder);

  const facts: UpdateFacts = {
    ...before,
    affects: steps.values,
    expected: expected?.values ?? stillExpected(before.expected, steps.values),
    causes: causes ? (causes.values.length > 0 ? causes.values : undefined) : before.causes,
    safe: safe?.values ?? stillSafe(before.safe, steps.values, now),
    patientHelp: patientHelp ? patientHelp.value : before.patientHelp,
    access: access?.values ?? before.access,
    backlog: backlog?.values ?? before.backlog,
    doNow: sentences(form.doNow) ?? before.doNow,
    known: sentences(form.known) ?? before.known,
    unknown: sentences(form.unknown) ?? before.unknown,
    doing: sentences(form.doing) ?? before.doing,
  };
  const readings = [affects, works, steps, expected, causes, safe, patientHelp, access, backlog];
  return {
    facts: isEnd ? endOf(facts, form) : facts,
    problems: readings.flatMap((one) => one?.problems ?? []),
  };
}

/** What was confirmed less than a day ago, and does not fail by now. */
function stillSafe(
  safe: UpdateFacts['safe'],
  affects: UpdateFacts['affects'],
  now: Instant,
): UpdateFacts['safe'] {
  const failing = new Set(affects.flatMap(({ services }) => services));
  return safe.flatMap((one) => {
    const services = one.services.filter((id) => !failing.has(id));
    return services.length > 0 && now - one.at <= confirmationMs ? { ...one, services } : [];
  });
}

/** What works again is not expected any more. */
function stillExpected(
  expected: UpdateFacts['expected'],
  affects: UpdateFacts['affects'],
): UpdateFacts['expected'] {
  const failing = new Set(affects.flatMap(({ services }) => services));
  return expected.flatMap((one) => {
    const services = one.services.filter((id) => failing.has(id));
    const isLeft = one.services.length === 0 ? failing.size > 0 : services.length > 0;
    return isLeft ? { ...one, services } : [];
  });
}

function addIfSaid(
  field: 'works' | 'workaround',
  lines: string[] | undefined,
  effects: UpdateFacts['affects'],
  finder: ReturnType<typeof makeFinder>,
) {
  return lines
    ? addToEffects(field, items(lines), effects, finder)
    : { values: effects, problems: [] };
}

/** At the end nothing is left over, unless the form says so itself: then the check refuses it. */
function endOf(facts: UpdateFacts, form: UpdateForm): UpdateFacts {
  return {
    ...facts,
    affects: form.affects ? facts.affects : [],
    expected: form.expected ? facts.expected : [],
    safe: form.safe ? facts.safe : [],
    access: form.access ? facts.access : [],
    backlog: form.backlog ? facts.backlog : [],
    alerts: [],
    patientHelp: form.patientHelp?.trim() ? facts.patientHelp : undefined,
    doNow: form.doNow ? facts.doNow : [],
    known: form.known ? facts.known : [],
    unknown: form.unknown ? facts.unknown : [],
    doing: form.doing ? facts.doing : [],
  };
}

function sentences(lines: string[] | undefined): string[] | undefined {
  return lines && items(lines);
}

/** The items of a list: one a line, marks of a list before them taken off. */
function items(lines: readonly string[]): string[] {
  const all = lines
    .flatMap((line) => line.split('\n'))
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
  return all.length === 1 && isEmptyAnswer(all[0] ?? '') ? [] : all;
}
