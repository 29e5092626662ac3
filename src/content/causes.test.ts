import { expect, it } from 'vitest';
import {
  contentFiles,
  paths,
  problemsOf,
  today,
  withLine,
} from '../../tests/support/content-files.ts';
import { projectRecord } from '../core/views/api/record.ts';
import { projectBulletin } from '../core/views/pages/bulletin.ts';
import { checkSources } from './read-content.ts';

const causes = `causes:
  - what: A cable was cut in Bingley.
    services: [sms]
    approvedBy: duty director
  - what: The data centre lost its cooling.
    services: [systmone]
    approvedBy: director of digital
`;
const withCauses = (text: string, extra = '') =>
  withLine(
    contentFiles(),
    paths.second,
    'next:',
    `${text}${extra}next: '2025-07-29T16:00:00+01:00'`,
  );

it('says two causes at once, each approved by itself, in bulletin and record', () => {
  const { context, problems } = checkSources(
    { texts: withCauses(causes), problems: [] },
    { today },
  );
  expect(problems).toEqual([]);
  const [one] = context?.state.incidents ?? [];
  if (!context || !one) throw new Error('There is an incident');
  expect(projectBulletin(one, one.latest, context).typed.known.slice(0, 2)).toEqual([
    `Cause, ${context.state.directory.services.get('sms')?.name ?? ''}: A cable was cut in Bingley.`,
    'Cause, SystmOne: The data centre lost its cooling.',
  ]);
  expect(projectRecord(one, context).updates.at(-1)?.causes).toMatchObject([
    { services: ['sms'], approvedBy: 'duty director' },
    { services: ['systmone'], approvedBy: 'director of digital' },
  ]);
});

const codesOf = (text: string) =>
  problemsOf(withCauses(text)).map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`);

it('errors at a cause without its own approval', () => {
  expect(codesOf(causes.replace('    approvedBy: director of digital\n', ''))).toEqual([
    'field/missing causes.1.approvedBy',
  ]);
});

it('errors at a service that does not exist, and at an attack that nobody approved', () => {
  expect(codesOf(causes.replace('[sms]', '[smss]'))).toEqual([
    'service/unknown causes.0.services.0',
  ]);
  expect(
    codesOf(causes.replace('A cable was cut in Bingley.', 'Hackers got into the network.')),
  ).toEqual(['statement/cyber causes.0.what']);
});
