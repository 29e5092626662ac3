import { practicesInScope, usesService } from '../../model/directory.ts';
import type { Incident } from '../../model/incident.ts';
import { isOver } from '../../model/phase.ts';
import type { Practice } from '../../model/practice.ts';
import { patternOf } from '../../language/pattern.ts';
import { scopeOrAll, type Update } from '../../model/update.ts';
import { effectsOf } from '../../state/effects.ts';
import {
  findAdvice,
  doorRoute,
  makeRoute,
  surgeryPhoneRoute,
  type AdvisedRoute,
} from '../../language/statements/find-advice.ts';
import type { CheckedContent } from '../checked.ts';
import {
  fieldTextsOf,
  incidentTextsOf,
  locationOf,
  readersOf,
  type FreeText,
} from '../free-texts.ts';
import { anError, type Problem } from '../problem.ts';

/**
 * Words that send patients to what is down, at the update's own time, for most
 * of the practices that it is about: in every field that patients read, and
 * where staff are told what to tell them. The approved answers already give way
 * where something is down; this holds free text to the same.
 */
export function checkAdvice(checked: CheckedContent): Problem[] {
  const { content } = checked;
  const routes = [
    ...content.services.flatMap(({ id, advisedAs }) =>
      advisedAs.length > 0 ? makeRoute(id, advisedAs) : [],
    ),
    // A surgery that has closed its doors helps nobody there. It is a circumstance and no service.
    doorRoute,
    surgeryPhoneRoute,
  ];
  return content.incidents.flatMap((incident) =>
    incident.updates.flatMap((update) => checkUpdate(incident, update, routes, checked)),
  );
}

/** Where staff read what patients are to be told. */
const speaksOfPatients =
  /\b(?:patients?|callers?|people|carers?|parents|everybody|everyone|them|the public|families)\b|\b(?:sign|poster|notice|door|website|recording|recorded message|phone message|answerphone|voicemail|greeting|script|sms|text message|social media)s?\b|^(?:direct|send|signpost|refer|redirect|divert)\b/i;

function checkUpdate(
  incident: Incident,
  update: Update,
  routes: readonly AdvisedRoute[],
  checked: CheckedContent,
): Problem[] {
  const inForce = updatesInForce(incident, update, checked);
  const failing = routes.filter((route) => failsForMost(route, update, inForce, checked));
  if (failing.length === 0) return [];
  const told = new Set<string>();
  const hidden = placesToGo(update, checked);
  return textsOf(incident, update).flatMap(({ part, file, isForPatients }) =>
    findAdvice(
      hidden ? part.text.replace(hidden, (name) => 'x'.repeat(name.length)) : part.text,
      failing,
      (sentence) => isForPatients || speaksOfPatients.test(sentence),
    ).flatMap(({ route, index, words }) => {
      if (told.has(route.id)) return [];
      told.add(route.id);
      const place = locationOf(part, index, checked.texts.get(file) ?? '');
      const dead = new Set(failing.map(({ id }) => id));
      return problemOf(route, words, { file, ...place }, dead, checked);
    }),
  );
}

/** Where an update itself sends the patients of a closed surgery: by its name, or "there". */
function placesToGo({ access }: Update, { directory }: CheckedContent): RegExp | undefined {
  const places = access.flatMap(({ goTo = '' }) => {
    const to = directory.branches.get(goTo)?.branch ?? directory.practices.get(goTo);
    return to ? patternOf(to.name) : [];
  });
  return places.length === 0 ? undefined : new RegExp(`\\b(?:${places.join('|')}|there)\\b`, 'gi');
}

/**
 * Whether calls to a surgery with closed doors reach somebody: its patients are
 * seen elsewhere, so that somebody answers for them, or its phones were
 * confirmed as working.
 */
function phonesAnsweredIn(
  { access, safe }: Update,
  { content, directory }: CheckedContent,
): ReadonlySet<Practice> {
  const phones = content.services.flatMap(({ id, owner, carries }) =>
    owner === 'surgeries' && carries.includes('phone') ? id : [],
  );
  const scopes = [
    ...access.filter(({ goTo }) => goTo !== undefined),
    ...safe.filter(({ services }) => services.some((id) => phones.includes(id))).map(scopeOrAll),
  ];
  return new Set(scopes.flatMap((scope) => practicesInScope(scope, directory)));
}

interface AdvisingText {
  part: FreeText;
  file: string;
  isForPatients: boolean;
}

const bareName = /^(?:the )?nhs (?:111(?: online| by phone)?|app)$/i;

function textsOf(incident: Incident, update: Update): AdvisingText[] {
  const { summary, forPatients, forPractices, file } = update;
  const isNewest = incident.updates.at(-1) === update;
  return [
    ...(isNewest ? incidentTextsOf(incident) : [])
      .filter(({ path }) => path?.[0] === 'title' || path?.[0] === 'patientTitle')
      // A title that is a name says what fails, and sends nobody there.
      .filter(({ text }) => !bareName.test(text.trim()))
      .map((part) => ({ part, file: incident.file, isForPatients: true })),
    ...[summary, forPatients].map((text) => ({ part: { text }, file, isForPatients: true })),
    { part: { text: forPractices }, file, isForPatients: false },
    ...fieldTextsOf(update).map((part) => ({
      part,
      file,
      isForPatients: readersOf(part).includes('patients'),
    })),
  ];
}

function failsForMost(
  { id }: AdvisedRoute,
  update: Update,
  inForce: readonly Update[],
  checked: CheckedContent,
): boolean {
  const { directory } = checked;
  const service = directory.services.get(id);
  const concerned = [...effectsOf(update, directory).keys()]
    .flatMap((code) => directory.practices.get(code) ?? [])
    .filter((practice) => !service || usesService(practice, service));
  if (concerned.length === 0) return false;
  const failing = new Set<Practice>(
    inForce
      .flatMap(({ affects, access }) => [
        ...affects.filter((one) => one.level === 'major-outage' && one.services.includes(id)),
        ...(service ? [] : access.filter((one) => one.is === 'closed')),
      ])
      .flatMap((scope) => practicesInScope(scope, directory, update.at)),
  );
  const answered = id === surgeryPhoneRoute.id ? phonesAnsweredIn(update, checked) : new Set();
  const cutOff = concerned.filter((one) => failing.has(one) && !answered.has(one));
  return cutOff.length * 2 > concerned.length;
}

/** An update and those of other incidents that hold at its time. An exercise is a world of its own. */
function updatesInForce(
  incident: Incident,
  update: Update,
  { content }: CheckedContent,
): readonly Update[] {
  if (incident.kind === 'exercise') return [update];
  const others = content.incidents.filter((one) => one !== incident && one.kind === 'incident');
  return [update, ...others.flatMap((other) => updateAt(other, update.at) ?? [])];
}

/** The update of another incident that holds at a moment, while that incident is open. */
function updateAt({ updates }: Incident, at: number): Update | undefined {
  const last = updates.findLast((update) => update.at <= at);
  return last && !isOver(last.phase) ? last : undefined;
}

function problemOf(
  { id }: AdvisedRoute,
  words: string,
  place: Pick<Problem, 'file' | 'path' | 'line'>,
  dead: ReadonlySet<string>,
  { content, directory }: CheckedContent,
): Problem {
  const service = directory.services.get(id);
  const need = service ? id : doorRoute.id;
  const task = content.guidance.find(({ needs }) => needs.includes(need))?.task;
  // The answer that is in force there: one that needs what fails would send them to it again.
  const answer = content.guidance.find(
    (one) => one.task === task && !one.needs.some((other) => dead.has(other)),
  );
  const what = service ? `"${service.patientName}" does not work` : 'the surgery is closed';
  const otherwise =
    id === surgeryPhoneRoute.id
      ? ' If its phones are answered, confirm them in safe:, or say in access: where its patients go (goTo:).'
      : '';
  return anError({
    code: 'advice/contradicts',
    ...place,
    message: `"${words}" sends patients where nobody helps them: in this update ${what} at most of the surgeries that it is about`,
    fix: `${
      answer
        ? `Take it out. The notice gives the approved answer by itself: "${answer.short}"`
        : 'Take it out, or send them to something that works.'
    }${otherwise}`,
  });
}
