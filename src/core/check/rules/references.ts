import { listedNameOf } from '../../model/tell-apart.ts';
import type { Directory } from '../../model/directory.ts';
import { circumstances } from '../../model/guidance.ts';
import { countOf, listOf } from '../../language/count.ts';
import type { CheckedContent } from '../checked.ts';
import { closestWord } from '../closest.ts';
import { branchesFile, practicePlace } from '../practice-place.ts';
import { anError, type Problem } from '../problem.ts';

type Kind = 'service' | 'area' | 'practice' | 'branch';
type Place = Pick<Problem, 'file' | 'line' | 'path'>;

interface Name {
  kind: Kind;
  name: string;
}

interface Reference extends Name {
  place: Place;
}

/** Names of services, areas, practices and branches that do not exist. */
export function checkReferences(checked: CheckedContent): Problem[] {
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
    branch: [...declared.branchIds],
  };
  const names: Record<Kind, Set<string>> = {
    service: new Set(known.service),
    area: new Set(known.area),
    practice: new Set(known.practice),
    branch: new Set(known.branch),
  };
  // Without branches.csv every name of a branch is wrong; without another list, its own problem is enough.
  const hasList = (kind: Kind) => kind === 'branch' || names[kind].size > 0;
  const isUnknown = ({ kind, name }: Name) => hasList(kind) && !names[kind].has(name);
  const inTable = Map.groupBy(
    findInTable(checked, isUnknown),
    ({ kind, name }) => `${kind} ${name}`,
  );
  const references = [
    ...[...inTable.values()].flatMap(([first, ...more]) => (first ? { ...first, more } : [])),
    ...findInBranches(checked).filter(isUnknown),
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
function findInTable({ content }: CheckedContent, isWanted: (name: Name) => boolean): Reference[] {
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

function findInBranches({ branches }: CheckedContent): Reference[] {
  return branches.map(({ practice, id, name, line }) => ({
    kind: 'practice' as const,
    name: practice,
    place: { ...practicePlace({ code: id, name, line }, 'practice'), file: branchesFile },
  }));
}

function findInGuidance({ content }: CheckedContent): Reference[] {
  return content.guidance.flatMap(({ needs, file }) =>
    nameAll('service', needs, { file, path: ['needs'] }).filter(
      ({ name }) => !(circumstances as readonly string[]).includes(name),
    ),
  );
}

function findInUpdates(checked: CheckedContent): Reference[] {
  return [...findInFacts(checked), ...findInCorrections(checked)];
}

/** Whom an update named before it was corrected. */
function findInCorrections({ updates }: CheckedContent): Reference[] {
  return updates.flatMap(({ file, corrections }) =>
    corrections.flatMap(({ was = [] }, correction) =>
      was.flatMap(({ services, areas, practices, except, branches = [] }, index) => {
        const place = (field: string) => ({
          file,
          path: ['corrections', correction, 'was', index, field],
        });
        return [
          ...nameAll('service', services, place('services')),
          ...nameAll('area', areas, place('areas')),
          ...nameAll('practice', practices, place('practices')),
          ...nameAll('practice', except, place('except')),
          ...nameAll('branch', branches, place('branches')),
        ];
      }),
    ),
  );
}

function findInFacts({ updates, salvaged }: CheckedContent): Reference[] {
  return [...updates, ...salvaged].flatMap(
    ({ file, affects, expected, safe, access, backlog, alerts, causes = [] }) => [
      ...causes.flatMap(({ services }, index) =>
        nameAll('service', services, { file, path: ['causes', index, 'services'] }),
      ),
      ...affects.flatMap(({ services }, index) =>
        nameAll('service', services, { file, path: ['affects', index, 'services'] }),
      ),
      ...expected.flatMap(({ services }, index) =>
        nameAll('service', services, { file, path: ['expected', index, 'services'] }),
      ),
      ...safe.flatMap(({ services }, index) =>
        nameAll('service', services, { file, path: ['safe', index, 'services'] }),
      ),
      ...alerts.flatMap(({ areas }, index) =>
        nameAll('area', areas, { file, path: ['alerts', index, 'areas'] }),
      ),
      ...Object.entries({ affects, access }).flatMap(([field, scopes]) =>
        scopes.flatMap(({ branches = [] }, index) =>
          nameAll('branch', branches, { file, path: [field, index, 'branches'] }),
        ),
      ),
      ...Object.entries({ affects, safe, access, backlog }).flatMap(([field, scopes]) =>
        scopes.flatMap(({ areas, practices, except }, index) => [
          ...nameAll('area', areas, { file, path: [field, index, 'areas'] }),
          ...nameAll('practice', practices, { file, path: [field, index, 'practices'] }),
          ...nameAll('practice', except, { file, path: [field, index, 'except'] }),
        ]),
      ),
    ],
  );
}

function nameAll(kind: Kind, names: readonly string[], { file, path = [] }: Place): Reference[] {
  return names.map((name, index) => ({ kind, name, place: { file, path: [...path, index] } }));
}

function suggest(
  kind: Kind,
  name: string,
  known: readonly string[],
  { directory }: CheckedContent,
): string {
  const named = idsOf(kind, name, directory);
  if (named.length > 1)
    return `Several have this name: write ${listOf(named, 'or')}. ${source[kind]}`;
  const meant = named[0] ?? closestWord(name, known);
  const practice = meant && kind === 'practice' ? directory.practices.get(meant) : undefined;
  if (meant)
    return `Did you mean ${meant}${practice ? ` (${practice.name})` : ''}? ${source[kind]}`;
  return kind === 'practice' || known.length === 0 || known.length > maxListed
    ? source[kind]
    : `Write ${listOf(known.toSorted(), 'or')}. ${source[kind]}`;
}

/** The ids of the things that have this name: an author copies what the pages show. */
function idsOf(kind: Kind, name: string, directory: Directory): string[] {
  const isIt = (...names: string[]) =>
    names.some((one) => one.toLowerCase() === name.toLowerCase());
  switch (kind) {
    case 'service':
      return [...directory.services.values()].flatMap((one) =>
        isIt(one.name, one.patientName) ? one.id : [],
      );
    case 'area':
      return [...directory.areas.values()].flatMap((one) => (isIt(one.name) ? one.id : []));
    case 'branch':
      return [...directory.branches.values()].flatMap(({ branch }) =>
        isIt(branch.name) ? branch.id : [],
      );
    case 'practice':
      return [...directory.practices.values()].flatMap((one) =>
        isIt(one.name, listedNameOf(one)) ? one.code : [],
      );
  }
}

const maxListed = 20;

const source: Record<Kind, string> = {
  service: 'Services are the files in services/.',
  area: 'Areas are listed in areas.yaml.',
  practice: 'Practices are listed in practices.csv, with their codes.',
  branch: 'Branches are listed in branches.csv, with their ids.',
};
