import { practicesInScope, usesService } from '../../model/directory.ts';
import type { Incident } from '../../model/incident.ts';
import { isOver } from '../../model/phase.ts';
import type { Practice } from '../../model/practice.ts';
import type { Update } from '../../model/update.ts';
import { effectsOf } from '../../state/effects.ts';
import { findAdvice, makeRoute, type Route } from '../../language/statements/find-advice.ts';
import type { Checked } from '../checked.ts';
import { placeOf } from '../free-texts.ts';
import { anError, type Problem } from '../../model/problem.ts';

/** A surgery that has closed its doors answers to nobody. It is a circumstance and no service. */
const surgery = makeRoute('surgery-open', [
  ...['call', 'phone', 'ring', 'go to', 'visit', 'come to', 'ask', 'contact'].flatMap((verb) => [
    `${verb} your surgery`,
    `${verb} your GP surgery`,
    `${verb} the surgery`,
  ]),
]);

/**
 * Words for patients that send them to what is down, at the update's own time,
 * for most of the practices that it is about. The approved answers already give
 * way where something is down; this holds free text to the same.
 */
export function checkAdvice(checked: Checked): Problem[] {
  const { content } = checked;
  const routes = [
    ...content.services.flatMap(({ id, advisedAs }) =>
      advisedAs.length > 0 ? makeRoute(id, advisedAs) : [],
    ),
    surgery,
  ];
  return content.incidents.flatMap((incident) =>
    incident.updates.flatMap((update) => checkUpdate(incident, update, routes, checked)),
  );
}

function checkUpdate(
  incident: Incident,
  update: Update,
  routes: readonly Route[],
  checked: Checked,
): Problem[] {
  const told = new Set<string>();
  return [update.summary, update.forPatients].flatMap((text) =>
    findAdvice(text, routes).flatMap(({ route, index, words }) => {
      if (told.has(route.id) || !failsForMost(route, incident, update, checked)) return [];
      told.add(route.id);
      return problemOf(
        route,
        words,
        update,
        checked,
        placeOf({ text }, index, checked.texts.get(update.file) ?? ''),
      );
    }),
  );
}

function failsForMost(
  { id }: Route,
  incident: Incident,
  update: Update,
  { content, directory }: Checked,
): boolean {
  const service = directory.services.get(id);
  const concerned = [...effectsOf(update, directory).keys()]
    .flatMap((code) => directory.practices.get(code) ?? [])
    .filter((practice) => !service || usesService(practice, service));
  if (concerned.length === 0) return false;
  // An exercise is a world of its own.
  const others =
    incident.kind === 'exercise'
      ? []
      : content.incidents.filter((one) => one !== incident && one.kind === 'incident');
  const inForce = [update, ...others.flatMap((other) => updateAt(other, update.at) ?? [])];
  const failing = new Set<Practice>(
    inForce
      .flatMap(({ affects, access }) => [
        ...affects.filter((one) => one.level === 'major-outage' && one.services.includes(id)),
        ...(service ? [] : access.filter((one) => one.is === 'closed')),
      ])
      .flatMap((scope) => practicesInScope(scope, directory, update.at)),
  );
  return concerned.filter((practice) => failing.has(practice)).length * 2 > concerned.length;
}

/** The update of another incident that holds at a moment, while that incident is open. */
function updateAt({ updates }: Incident, at: number): Update | undefined {
  const last = updates.findLast((update) => update.at <= at);
  return last && !isOver(last.phase) ? last : undefined;
}

function problemOf(
  { id }: Route,
  words: string,
  { file }: Update,
  { content, directory }: Checked,
  place: Pick<Problem, 'path' | 'line'>,
): Problem {
  const service = directory.services.get(id);
  const task = content.guidance.find(({ needs }) => needs.includes(id))?.task;
  const answer = content.guidance.find((one) => one.task === task && !one.needs.includes(id));
  const what = service ? `"${service.patientName}" does not work` : 'the surgery is closed';
  return anError({
    code: 'advice/contradicts',
    file,
    ...place,
    message: `"${words}" sends patients where nobody helps them: in this update ${what} at most of the surgeries that it is about`,
    fix: answer
      ? `Take it out. The notice gives the approved answer by itself: "${answer.short}"`
      : 'Take it out, or send them to something that works.',
  });
}
