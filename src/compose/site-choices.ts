import { brokenLevels, offerYes, unusualAccesses, yesOrNo } from '../core/authoring/choices.ts';
import { olderIncidents, updatableIncidents } from '../core/authoring/find-incident.ts';
import { words } from '../core/language/english.ts';
import { usesService } from '../core/model/directory.ts';
import { audiences, isForPracticesOnly } from '../core/model/incident.ts';
import { isClosedAt } from '../core/model/practice.ts';
import type { PublishedFile } from '../core/model/published-file.ts';
import { parseInstant } from '../core/time/instant.ts';
import { showMoment } from '../core/time/london.ts';
import type { Desk } from '../content/try-form.ts';
import type { SiteChoices } from './messages.ts';

/** What the page needs to know of the site once. */
export function siteChoices({ context, setting }: Desk, { asOf }: PublishedFile): SiteChoices {
  const { content, state, translators } = context;
  const practices = content.practices.filter((one) => !isClosedAt(one, state.now));
  const standsStill = setting.asked !== undefined || content.site.demonstration?.now !== undefined;
  return {
    asOf: showMoment(parseInstant(asOf) ?? state.now),
    standsAt: standsStill ? showMoment(state.now) : '',
    older: olderIncidents(content, state.now).map(({ incident: { id, title } }) => ({
      value: id,
      name: title,
      note: '',
    })),
    incidents: updatableIncidents(content, state.now).map(({ incident, last, isOpen }) => ({
      value: incident.id,
      name: incident.title,
      note: `${words.kind[incident.kind]}. ${isOpen ? '' : 'It has come back: '}Last update ${showMoment(last.at)}, ${words.phase[last.phase].toLowerCase()}.`,
      isOpen,
      last: `${showMoment(last.at)}: ${last.summary}`,
    })),
    rehearsable: state.incidents
      .filter(({ incident }) => incident.kind === 'incident' && !isForPracticesOnly(incident))
      .map(({ incident }) => ({ value: incident.id, name: incident.title, note: '' })),
    services: content.services.map((one) => ({
      id: one.id,
      name: one.name,
      users: practices.filter((practice) => usesService(practice, one)).map(({ code }) => code),
    })),
    areas: content.areas.map(({ id, name }) => ({ id, name })),
    practices: practices.map(({ code, name, town, area }) => ({ code, name, town, area })),
    yesOrNo: yesOrNo.map((value) => ({ value, name: offerYes(value), note: '' })),
    branches: practices.flatMap(({ code, branches = [] }) =>
      branches.map(({ id, name }) => ({ id, name, practice: code })),
    ),
    audiences: audiences.map((value) => ({ value, name: words.audience[value], note: '' })),
    levels: brokenLevels
      .toReversed()
      .map((value) => ({ value, name: words.level[value], note: '' })),
    accesses: unusualAccesses.map((value) => ({ value, name: words.access[value], note: '' })),
    tasks: content.tasks.map(({ id }) => ({
      value: id,
      name: context.english.text(`task.${id}`),
      note: '',
    })),
    languages: translators.map(({ language: { id, name } }) => ({ id, name })),
    sentences: Object.values(context.english.language.sentences),
  };
}
