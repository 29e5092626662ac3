import { expect, it } from 'vitest';
import { aContent, at } from '../../../../tests/support/builders.ts';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import type { PublicStatements } from '../../model/public-statement.ts';
import { projectAccessibility, projectPrivacy } from './public-statements.ts';

const contextWith = (statements: PublicStatements) =>
  aSiteContext(aContent([], { statements }), '2025-07-28T09:30:00+01:00');
const written = { file: '', body: '', prepared: at('2025-07-01T00:00:00+01:00') };

it('a page that nobody has written says that it is a draft, and claims nothing', () => {
  const context = contextWith({});
  expect(projectAccessibility(context)).toMatchObject({
    warning: expect.stringContaining('must complete it') as string,
    meets: 'Nobody has said yet how accessible this website is.',
    gaps: [],
  });
  expect(projectPrivacy(context)).toMatchObject({
    warning: expect.stringContaining('must complete it') as string,
    hosts: [],
  });
});

it('an accessibility statement says what is not accessible by its reason, in the order of the model', () => {
  const view = projectAccessibility(
    contextWith({
      accessibility: {
        ...written,
        meets: 'partly',
        tested: at('2025-06-20T00:00:00+01:00'),
        testedBy: 'an invented auditor',
        notAccessible: [
          { what: 'Old posters.', why: 'out-of-scope' },
          { what: 'Maps.', why: 'not-compliant', mendedBy: at('2025-09-01T00:00:00+01:00') },
          { what: 'Tables.', why: 'not-compliant', instead: 'Call us.' },
        ],
      },
    }),
  );
  expect(view).toMatchObject({
    warning: '',
    tested: 'It was last tested on Friday 20 June 2025 by an invented auditor.',
    gaps: [
      {
        heading: 'What does not meet the regulations',
        points: ['Maps. It will be mended by Monday 1 September 2025.', 'Tables. Call us.'],
      },
      { heading: 'What the regulations do not cover', points: ['Old posters.'] },
    ],
    dates: ['This page was written on Tuesday 1 July 2025.'],
  });
});

it('a privacy notice says who keeps what, for how long, and whom to ask', () => {
  const view = projectPrivacy(
    contextWith({
      privacy: {
        ...written,
        controller: 'An invented board',
        dataProtectionOfficer: { name: 'Data protection officer', email: 'dpo@example.org' },
        hosts: [{ name: 'A host', keeps: 'Addresses.', days: 30 }],
      },
    }),
  );
  expect(view).toMatchObject({
    controller: 'An invented board',
    officer: { name: 'Data protection officer', ways: [{ text: 'dpo@example.org' }] },
    hosts: [{ name: 'A host', keeps: 'Addresses. It is deleted after 30 days.' }],
  });
});
