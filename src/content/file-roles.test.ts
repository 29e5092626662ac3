import { expect, test } from 'vitest';
import { incidentFolderOf, fileRoleOf } from './file-roles.ts';

test.each([
  ['site.yaml', { holds: 'site' }],
  ['areas.yaml', { holds: 'areas' }],
  ['practices.csv', { holds: 'practices' }],
  ['services/nhs-111-phone.md', { holds: 'service', id: 'nhs-111-phone' }],
  ['guidance/medicine-111/en.md', { holds: 'guidance', id: 'medicine-111' }],
  [
    'incidents/2025-07-27-data-centre/incident.md',
    { holds: 'incident', id: '2025-07-27-data-centre' },
  ],
  [
    'incidents/2025-07-27-data-centre/2025-07-28T0900.md',
    { holds: 'update', incidentId: '2025-07-27-data-centre', stem: '2025-07-28T0900' },
  ],
])('%s has its place', (path, place) => {
  expect(fileRoleOf(path)).toEqual(place);
});

test.each([
  '',
  'README.md',
  'Site.yaml',
  'content/site.yaml',
  'site.yaml.orig',
  'services/nhs--111.md',
  'services/constructor.md',
  'guidance/constructor/en.md',
  'services/-phones.md',
  'services/nhs_111.md',
  'services/nhs 111.md',
  'services/../site.yaml',
  'services/old/phones.md',
  'guidance/en.md',
  'incidents/incident.md',
  'incidents/data-centre/incident.md',
  'incidents/2025-07-27/incident.md',
  'incidents/2025-07-27-data-centre/2025-07-28T09:00.md',
  'incidents/2025-07-27-data-centre/2025-07-28.md',
  'incidents/2025-07-27-data-centre/old/2025-07-28T0900.md',
  'incidents/2025-07-27-data-centre/2025-07-28T0900.md\n',
])('"%s" has none', (path) => {
  expect(fileRoleOf(path)).toBeUndefined();
});

test('a folder belongs to an incident whatever lies in it', () => {
  expect(incidentFolderOf('incidents/2025-07-27-data-centre/notes/x.txt')).toBe(
    '2025-07-27-data-centre',
  );
  expect(incidentFolderOf('incidents/data-centre/x.txt')).toBeUndefined();
});
