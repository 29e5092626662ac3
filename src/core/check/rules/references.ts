import type { Directory } from '../../model/directory.ts';
import { circumstances } from '../../model/guidance.ts';
import { countOf, listOf } from '../../language/count.ts';
import type { Checked } from '../checked.ts';
import { closestWord } from '../closest.ts';
import { practicePlace } from '../practice-place.ts';
import { anError, type Problem } from '../../model/problem.ts';

type Kind = 'service' | 'area' | 'practice';
type Place = Pick<Problem, 'file' | 'line' | 'path'>;

interface Name {
  kind: Kind;
  name: string;
}

interface Reference extends Name {
  place: Place;
}

/** Names of services, areas and practices that do not exist. */
export function checkReferences(checked: Checked): Problem[] {
  const { content, declared, directory } = checked;
  const hasTwice = {
    area: content.areas.length > directory.areas.size,
    practice: content.practices.length > directory.practices.size,
  };
  // Without a list, or with the same name twice in it, that file's own problem is enough.
  const known: Record<Kind, string[]> = {
    service: [...declared.serviceIds],
    area: hasTwice.area ? [] : [...directory.areas.keys()],
    practice: hasTwice.practice ? [] : [...declared.practiceCodes],
  };
  const names: Record<Kind, Set<string>> = {
    service: new Set(known.service),
    area: new Set(known.area),
    practice: new Set(known.practice),
  };
  const isUnknown = ({ kind, name }: Name) => names[kind].size > 0 && !names[kind].has(name);
  const inTable = Map.groupBy(
    findInTable(checked, isUnknown),
    ({ kind, name }) => `${kind} ${name}`,
  );
  const references = [
    ...[...inTable.values()].flatMap(([first, ...more]) => (first ? { ...first, more } : [])),
    ...findInGuidance(checked).filter(isUnknown),
    ...findInUpdates(checked).filter(isUnknown),
  ];
  return references.map((reference) => {
    const { kind, name, place, more = [] } = { more: undefined, ...reference };
    const others = more.length > 0 ? `, here and on ${countOf(more.length, 'line')} below` : '';
    return anError({
      code: `${kind}/unknown`,
      ...place,
      message: `there is no ${kind} "${name}"${others}`,
      fix: suggest(kind, name, known[kind], checked),
    });
  });
}

/** Only of those that are wanted is it said where they stand: there are tens of thousands. */
function findInTable({ content }: Checked, isWanted: (name: Name) => boolean): Reference[] {
  return content.practices
    .toSorted((a, b) => a.line - b.line)
    .flatMap((practice) => {
      const area: Name = { kind: 'area', name: practice.area };
      const services = practice.services.map((name): Name => ({ kind: 'service', name }));
      return [area, ...services].filter(isWanted).map((one) => ({
        ...one,
        place: practicePlace(practice, one.kind === 'area' ? 'area' : 'services'),
      }));
    });
}

function findInGuidance({ content }: Checked): Reference[] {
  return content.guidance.flatMap(({ needs, file }) =>
    nameAll('service', needs, { file, path: ['needs'] }).filter(
      ({ name }) => !(circumstances as readonly string[]).includes(name),
    ),
  );
}

function findInUpdates({ updates, salvaged }: Checked): Reference[] {
  return [...updates, ...salvaged].flatMap(({ file, affects, access, backlog, alerts }) => [
    ...affects.flatMap(({ services }, index) =>
      nameAll('service', services, { file, path: ['affects', index, 'services'] }),
    ),
    ...alerts.flatMap(({ areas }, index) =>
      nameAll('area', areas, { file, path: ['alerts', index, 'areas'] }),
    ),
    ...Object.entries({ affects, access, backlog }).flatMap(([field, scopes]) =>
      scopes.flatMap(({ areas, practices, except }, index) => [
        ...nameAll('area', areas, { file, path: [field, index, 'areas'] }),
        ...nameAll('practice', practices, { file, path: [field, index, 'practices'] }),
        ...nameAll('practice', except, { file, path: [field, index, 'except'] }),
      ]),
    ),
  ]);
}

function nameAll(kind: Kind, names: readonly string[], { file, path = [] }: Place): Reference[] {
  return names.map((name, index) => ({ kind, name, place: { file, path: [...path, index] } }));
}

function suggest(
  kind: Kind,
  name: string,
  known: readonly string[],
  { directory }: Checked,
): string {
  const meant = idOf(kind, name, directory) ?? closestWord(name, known);
  const practice = meant && kind === 'practice' ? directory.practices.get(meant) : undefined;
  if (meant)
    return `Did you mean ${meant}${practice ? ` (${practice.name})` : ''}? ${source[kind]}`;
  return kind === 'practice' || known.length > maxListed
    ? source[kind]
    : `Write ${listOf(known.toSorted(), 'or')}. ${source[kind]}`;
}

/** The id of the thing that has this name: an author copies what the pages show. */
function idOf(kind: Kind, name: string, directory: Directory): string | undefined {
  const isIt = (...names: string[]) =>
    names.some((one) => one.toLowerCase() === name.toLowerCase());
  switch (kind) {
    case 'service':
      return [...directory.services.values()].find((one) => isIt(one.name, one.patientName))?.id;
    case 'area':
      return [...directory.areas.values()].find((one) => isIt(one.name))?.id;
    case 'practice':
      return [...directory.practices.values()].find((one) => isIt(one.name))?.code;
  }
}

const maxListed = 20;

const source: Record<Kind, string> = {
  service: 'Services are the files in services/.',
  area: 'Areas are listed in areas.yaml.',
  practice: 'Practices are listed in practices.csv, with their codes.',
};
