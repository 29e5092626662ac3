import { describe, expect, it } from 'vitest';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  aGuidance,
} from '../../../../tests/support/builders.ts';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import { checkFormats } from '../../check/rules-at/formats.ts';
import { formatSchema, type Format } from '../../model/format.ts';
import { projectNotice } from '../pages/notice.ts';
import { projectAccessibility } from '../pages/public-statements.ts';
import { englishNow, formatsOf } from './formats.ts';

const nine = '2025-07-28T09:00:00+01:00';
const noon = '2025-07-28T12:00:00+01:00';
const affects = [anEffect(['phones'], { areas: ['north'] }, 'major-outage')];
const video: Format = {
  of: 'incidents/an-outage',
  kind: 'bsl',
  url: 'https://www.example.org/bsl',
  transcript: 'https://www.example.org/words',
  madeBy: 'BSL agency',
};
const leaflet: Format = {
  of: 'guidance/call',
  kind: 'easy-read',
  url: 'https://www.example.org/call.pdf',
  madeBy: 'Easy Read agency',
};

/** A content with both, each of the English that there is at nine, and then something else. */
function contextAt(now: string, change: (content: ReturnType<typeof aContent>) => void = () => {}) {
  const updates = [anUpdate(nine, { affects }), anUpdate(noon, { affects, phase: 'identified' })];
  const make = () =>
    aContent([anIncident('an-outage', updates)], {
      guidance: [aGuidance({ id: 'call', task: 'appointment' })],
    });
  const first = aSiteContext(make(), nine);
  const content = make();
  content.formats = [video, leaflet].map((one) => ({ ...one, english: englishNow(one, first) }));
  change(content);
  return aSiteContext(content, now);
}

const hrefs = (links: readonly { href: string }[]) => links.map(({ href }) => href);

describe('forms beyond text', () => {
  it('are shown with what they are of, in English, and listed for everybody', () => {
    const context = contextAt(nine);
    const state = context.state.open[0];
    if (!state) throw new Error('nothing is open');
    const notice = projectNotice(state, context, context.english);
    expect(hrefs(notice.formats).slice(-2)).toEqual([video.url, video.transcript]);
    expect(hrefs(notice.formats)[0]).toMatch(/large-print\.pdf$/);
    expect(notice.advice.flatMap(({ ways }) => ways.flatMap((way) => hrefs(way.formats)))).toEqual([
      leaflet.url,
    ]);
    expect(formatsOf(video.of, context, 'ur')).toEqual([]);
    const { formats } = projectAccessibility(context);
    expect(formats.flatMap(({ links }) => hrefs(links))).toEqual([
      video.url,
      video.transcript,
      leaflet.url,
    ]);
    expect(checkFormats(context)).toEqual([]);
  });

  it('are hidden once the English is another, and the check names each', () => {
    const context = contextAt(noon, ({ guidance: [answer] }) => {
      if (answer) answer.short = 'Something else.';
    });
    expect(formatsOf(video.of, context)).toEqual([]);
    expect(formatsOf(leaflet.of, context)).toEqual([]);
    expect(checkFormats(context).map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'warning the English of incidents/an-outage has changed, so its bsl is not shown',
      'warning the English of guidance/call has changed, so its easy-read is not shown',
    ]);
  });

  it('are hidden until they say of which English they are', () => {
    const context = contextAt(nine, (content) => {
      content.formats = [leaflet];
    });
    expect(formatsOf(leaflet.of, context)).toEqual([]);
    const [problem] = checkFormats(context);
    expect(problem?.fix).toContain(`write english: ${englishNow(leaflet, context)}.`);
  });

  it.each([
    'Text-to-speech',
    'AI voice',
    'Computer voice of the supplier',
    'BSL avatar',
    'Synthetic speech',
  ])('are refused where %s made them', (madeBy) => {
    const { error } = formatSchema.safeParse({ ...video, madeBy });
    expect(error?.issues[0]?.message).toContain('names a machine');
  });

  it('have their words beside a video and a recording', () => {
    const { transcript, ...without } = video;
    expect(transcript).toBeDefined();
    expect(formatSchema.safeParse(without).error?.issues[0]?.path).toEqual(['transcript']);
    expect(formatSchema.safeParse(leaflet).success).toBe(true);
  });
});
