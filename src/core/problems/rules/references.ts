import { surgeryOpen } from '../../model/guidance.ts';
import type { Checked } from '../check-content.ts';
import { didYouMean } from '../closest.ts';
import { anError, type Problem } from '../problem.ts';

type Place = Pick<Problem, 'file' | 'line' | 'path'>;
type Path = (string | number)[];

/** Names of services, areas and practices that do not exist. */
export function checkReferences({ content, declared, directory }: Checked): Problem[] {
  const problems: Problem[] = [];
  const known = {
    service: [...declared.serviceIds],
    area: [...directory.areas.keys()],
    practice: [...directory.practices.keys()],
  };
  const lookUp = (what: keyof typeof known, name: string, place: Place) => {
    // Without a list of areas or practices, that file's own problem is enough.
    if (known[what].length === 0 || known[what].includes(name)) return;
    problems.push(
      anError({
        code: `${what}/unknown`,
        ...place,
        message: `there is no ${what} "${name}"`,
        fix: `${didYouMean(name, known[what])}${where[what]}`,
      }),
    );
  };

  for (const practice of content.practices) {
    const place = { file: 'practices.csv', line: practice.line };
    lookUp('area', practice.area, { ...place, path: ['area'] });
    for (const service of practice.services) {
      lookUp('service', service, { ...place, path: ['services'] });
    }
  }
  for (const { needs, file } of content.guidance) {
    needs.forEach((service, index) => {
      if (service === surgeryOpen) return;
      lookUp('service', service, { file, path: ['needs', index] });
    });
  }
  for (const { file, affects, access, backlog, alerts } of content.incidents.flatMap(
    ({ updates }) => updates,
  )) {
    const lookUpAll = (what: keyof typeof known, names: readonly string[], path: Path) => {
      names.forEach((name, index) => {
        lookUp(what, name, { file, path: [...path, index] });
      });
    };
    affects.forEach(({ services }, index) => {
      lookUpAll('service', services, ['affects', index, 'services']);
    });
    alerts.forEach(({ areas }, index) => {
      lookUpAll('area', areas, ['alerts', index, 'areas']);
    });
    for (const [field, scopes] of Object.entries({ affects, access, backlog })) {
      scopes.forEach(({ areas, practices, except }, index) => {
        lookUpAll('area', areas, [field, index, 'areas']);
        lookUpAll('practice', practices, [field, index, 'practices']);
        lookUpAll('practice', except, [field, index, 'except']);
      });
    }
  }
  return problems;
}

const where = {
  service: 'Write the name of a file in services/, without .md, in small letters.',
  area: 'Write an id from areas.yaml.',
  practice: 'Write a code from practices.csv.',
};
