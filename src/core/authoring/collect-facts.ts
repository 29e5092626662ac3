import type { Content } from '../model/content.ts';
import type { Update } from '../model/update.ts';
import { carryForward, restoreDetails, type UpdateFacts } from './carry-forward.ts';
import { makeFinder } from './find-name.ts';
import { isEmptyAnswer, type FormProblem, type UpdateForm } from './form.ts';
import { addToEffects, readAccesses, readAffects, readBacklog } from './read-lines.ts';

export interface Collected {
  facts: UpdateFacts;
  problems: FormProblem[];
}

/** The facts of a new update: what a form says, and for the rest what the last update said. */
export function collectFacts(
  form: UpdateForm,
  last: Update | undefined,
  content: Content,
  isEnd: boolean,
): Collected {
  const before = carryForward(last);
  const finder = makeFinder(content);
  const affects = form.affects && readAffects(items(form.affects), finder, form.level);
  const named = affects?.values.map((one) => restoreDetails(one, before.affects)) ?? before.affects;
  const works = addIfSaid('works', form.works, named, finder);
  const steps = addIfSaid('workaround', form.workaround, works.values, finder);
  const access = form.access && readAccesses(items(form.access), finder);
  const backlog = form.backlog && readBacklog(items(form.backlog), finder);

  const facts: UpdateFacts = {
    ...before,
    affects: steps.values,
    access: access?.values ?? before.access,
    backlog: backlog?.values ?? before.backlog,
    doNow: sentences(form.doNow) ?? before.doNow,
    known: sentences(form.known) ?? before.known,
    unknown: sentences(form.unknown) ?? before.unknown,
    doing: sentences(form.doing) ?? before.doing,
  };
  const readings = [affects, works, steps, access, backlog];
  return {
    facts: isEnd ? endOf(facts, form) : facts,
    problems: readings.flatMap((one) => one?.problems ?? []),
  };
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
    access: form.access ? facts.access : [],
    backlog: form.backlog ? facts.backlog : [],
    alerts: [],
    doNow: form.doNow ? facts.doNow : [],
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
