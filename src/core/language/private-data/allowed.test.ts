import { expect, test } from 'vitest';
import {
  aContent,
  anIncident,
  anUpdate,
  aPractice,
  aService,
} from '../../../../tests/support/builders.ts';
import { allowedIn } from './allowed.ts';

const branch = {
  ...{ practice: 'N1', id: 'hill', name: 'Hill Branch', town: 'Hill', line: 2 },
  ...{ postcode: 'BD2 2BB', phone: '01632 960 222' },
};
const { site, ...content } = aContent(
  [
    {
      ...anIncident('a', [anUpdate('2025-07-28T09:00:00+01:00')]),
      helpdesk: { name: 'Line', phone: '01632 960 333', email: 'Line@Supplier.example' },
    },
  ],
  {
    services: [aService('records', { name: 'SystmOne', patientName: 'the records system' })],
    practices: [
      aPractice('N1', 'north', {
        name: 'Dr Khan and Partners',
        town: 'Saint Mary',
        sites: ['2 Mill Lane'],
        branches: [branch],
        website: 'https://WWW.khan.example/contact',
      }),
      aPractice('N2', 'north', { name: 'Other', town: 'Saint Mary', phone: '+44 1632 960111' }),
      aPractice('N3', 'north', { name: 'Third', town: 'Alone', postcode: 'LS1 4AP' }),
    ],
  },
);

const allowedHere = () =>
  allowedIn({
    ...content,
    site: {
      ...site,
      emailDomains: ['ICB.nhs.uk'],
      publisher: { name: 'P', email: 'Status@nhs.net', website: 'https://www.p.example' },
    },
  });

test('what the publisher, its contacts and its practices print themselves may stand in public', () => {
  expect([...allowedHere().phones].toSorted()).toEqual([
    '01632960100',
    '01632960111',
    '01632960222',
    '01632960333',
  ]);
  expect([...allowedHere().addresses].toSorted()).toEqual([
    'line@supplier.example',
    'status@nhs.net',
  ]);
  expect([...allowedHere().postcodes].toSorted()).toEqual(['BD11AA', 'BD22BB', 'LS14AP']);
});

test('a domain may, and one at which anybody may have a mailbox may not', () => {
  expect([...allowedHere().domains].toSorted()).toEqual([
    'icb.nhs.uk',
    'khan.example',
    'p.example',
    'supplier.example',
  ]);
});

test('names of practices, their places and systems may, and a town of several practices', () => {
  expect(allowedHere().names.toSorted()).toEqual(
    [
      ...['harold wood', 'mary tavy', 'peter tavy', 'saint mary', 'hill branch', '2 mill lane'],
      ...['dr khan and partners', 'other', 'third', 'systmone'],
      // As it is called among others of its name.
      ...['dr khan and partners', 'other', 'third'],
    ].toSorted(),
  );
});

test('a content without a site has no publisher', () => {
  const { addresses, domains } = allowedIn(content);
  expect([...addresses]).toEqual(['line@supplier.example']);
  expect([...domains]).toEqual(['supplier.example', 'khan.example']);
});
