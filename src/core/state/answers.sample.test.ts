import { describe, expect, test } from 'vitest';
import { anEffect, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { readSample } from '../../../tests/support/sample.ts';
import type { Effect } from '../model/update.ts';
import { answersAt } from './answers.ts';
import { stateAt } from './state.ts';

const { content } = readSample();
const began = '2025-07-28T09:00:00+01:00';
const everywhere = { everywhere: true as const };
const down = (...services: string[]) => [anEffect(services, everywhere, 'major-outage')];
const codeOf = (dispensing: boolean) =>
  content.practices.find((one) => one.dispensing === dispensing)?.code ?? '?';

/** The approved answers of the sample that are in force at a practice, by id. */
function answersWhen(affects: Effect[], code: string): string[] {
  const incidents = [anIncident('an-incident', [anUpdate(began, { affects })])];
  const practice = stateAt({ ...content, incidents }, at(began)).practices.get(code);
  return practice ? answersAt(practice, content.guidance).map(({ guidance }) => guidance.id) : [];
}

describe("the sample's approved answers", () => {
  test.each<[string, Effect[], boolean, string[]]>([
    [
      '111 by phone is down',
      down('nhs-111-phone'),
      false,
      ['urgent-online-or-call', 'mental-health-a-and-e', 'medicine-as-usual'],
    ],
    [
      '111 online is down',
      down('nhs-111-online'),
      false,
      ['urgent-111-phone-only', 'mental-health-111', 'medicine-as-usual'],
    ],
    [
      'both are down',
      down('nhs-111-phone', 'nhs-111-online'),
      false,
      ['urgent-call', 'mental-health-a-and-e', 'medicine-as-usual'],
    ],
    [
      'nothing but results',
      down('pathology'),
      false,
      ['urgent-111', 'mental-health-111', 'results-call', 'blood-tests-as-planned'],
    ],
    [
      'prescriptions, at a surgery with its own dispensary',
      down('eps'),
      true,
      ['urgent-111', 'mental-health-111', 'medicine-dispensary'],
    ],
    [
      'prescriptions, at any other',
      down('eps'),
      false,
      ['urgent-111', 'mental-health-111', 'medicine-111'],
    ],
  ])('%s', (_name, affects, dispensing, ids) => {
    expect(answersWhen(affects, codeOf(dispensing))).toEqual(ids);
  });

  test("with the surgery's phones down nobody is told to call it", () => {
    const answers = answersWhen(down('phones', 'pathology', 'docman'), codeOf(false));
    expect(answers.filter((id) => id.endsWith('-call'))).toEqual([]);
    expect(answers).toEqual(expect.arrayContaining(['appointment-in-person', 'results-in-person']));
  });
});
