import { describe, expect, it } from 'vitest';
import { anEffect, anIncident, anUpdate, aScope, at } from '../../../../tests/support/builders.ts';
import { breakable, isLive, routesIn } from '../../../../tests/support/routes.ts';
import { readSample } from '../../../../tests/support/sample.ts';
import { practicesOf } from '../../../../tests/support/worlds.ts';
import { accesses, type Access } from '../../model/access.ts';
import { makeSiteContext } from '../make-site-context.ts';
import type { SiteContext } from '../site-context.ts';
import { announce } from '../shared/announcement.ts';
import { projectChannels, type NoticeChannels } from './project-channels.ts';

const began = '2025-07-28T09:00:00+01:00';
/** One world: what is down, and how the surgeries are open. */
interface World {
  down: string[];
  access: Access;
}

/** So few worlds that each two things are once together in each of their ways. */
function coveringWorlds(): World[] {
  const all = Array.from({ length: 2 ** breakable.length }, (_, mask) =>
    accesses.map((access) => ({
      down: breakable.filter((_id, index) => mask & (1 << index)),
      access,
    })),
  ).flat();
  const pairsOf = new Map(all.map((world) => [world, pairsIn(world)]));
  const missing = new Set(all.flatMap((world) => pairsOf.get(world) ?? []));
  const chosen: World[] = [];
  while (missing.size > 0) {
    const gain = (world: World) =>
      (pairsOf.get(world) ?? []).filter((pair) => missing.has(pair)).length;
    const best = all.reduce<{ world?: World; gain: number }>(
      (most, world) => {
        const more = gain(world);
        return more > most.gain ? { world, gain: more } : most;
      },
      { gain: 0 },
    ).world;
    if (!best) throw new Error('a pair is in no world');
    chosen.push(best);
    for (const pair of pairsOf.get(best) ?? []) missing.delete(pair);
  }
  return chosen;
}

function pairsIn({ down, access }: World): string[] {
  const values = [...breakable.map((id) => `${id} ${down.includes(id) ? 'down' : 'up'}`), access];
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one}, ${other}`));
}

const practices = practicesOf('medway', 'M', 2).map((practice, index) => ({
  ...practice,
  dispensing: index === 0,
}));

/** A demonstration: there each language says everything in its own words. */
function contextOf({ down, access }: World): SiteContext {
  const { content } = readSample();
  const update = anUpdate(began, {
    affects: down.length > 0 ? [anEffect(down, { everywhere: true }, 'major-outage')] : [],
    access: access === 'open' ? [] : [{ ...aScope({ everywhere: true }), is: access }],
  });
  const areas = content.areas.filter(({ id }) => id === 'medway');
  return makeSiteContext(
    { ...content, areas, practices, incidents: [anIncident('a', [update])] },
    at(began),
    { site: 'https://status.example.org', base: '/' },
  );
}

function* messages() {
  for (const world of coveringWorlds()) {
    const context = contextOf(world);
    for (const state of context.state.incidents) {
      for (const translator of context.translators) {
        const { headline, shortHeadline, more, advice } = announce(state, context, translator);
        // What fails may be named: that sends nobody there.
        const failing = [headline, shortHeadline, ...more].toSorted((a, b) => b.length - a.length);
        const channels = projectChannels(state, context, translator);
        for (const [channel, words] of wordsOf(channels)) {
          yield {
            ...world,
            name: `${channel}, ${channels.wordsIn}, ${world.access}, down: ${world.down.join() || 'nothing'}`,
            language: channels.wordsIn,
            isUrgent: advice.some(({ task }) => task === 'urgent'),
            words: failing.reduce((text, part) => text.replaceAll(part, ''), plain(words)),
          };
        }
      }
    }
  }
}

function wordsOf({ text, phone, post, sign }: NoticeChannels): [string, string][] {
  const answers = sign.answers.flatMap(({ short, otherwise }) => [short, ...otherwise]);
  return [
    ['text', text.text],
    ['phone', phone.lines.join('\n')],
    ['post', post.text],
    ['sign', answers.join('\n')],
  ];
}

/** Without what keeps addresses and names in order in a line from right to left. */
function plain(text: string): string {
  return text.replace(/[\u2066-\u2069\u200E\u200F]/g, '');
}

/** The ways that stand in any language in the same letters, and what each needs. */
const signs: [RegExp, readonly string[]][] = [
  [/111\.nhs\.uk\/emergency-prescription/, ['nhs-111-online', 'emergency-prescription']],
  [/111\.nhs\.uk(?!\/)/, ['nhs-111-online']],
  [/(?<!NHS )\b111\b(?!\.nhs)/, ['nhs-111-phone']],
];

describe('every channel in every language, in worlds of dead routes', () => {
  const all = [...messages()];
  const urgent = all.filter(({ isUrgent }) => isUrgent);
  const inEnglish = ({ language }: { language: string }) => language === 'en';

  it('is tried: four channels in all languages, in each two things at once', () => {
    const languages = new Set(all.map(({ language }) => language));
    expect(languages).toEqual(new Set(readSample().content.languages.map(({ id }) => id)));
    expect(all).toHaveLength(coveringWorlds().length * languages.size * 4);
    expect(urgent.length).toBeGreaterThan(all.length / 2);
  });

  it('names no way that is dead', () => {
    const dead = all.flatMap(({ name, words, down, access, language }) => [
      ...(language === 'en'
        ? routesIn(words)
            .filter((one) => !isLive(one, new Set(down), access))
            .map(({ route }) => `${name}: ${route.id}`)
        : []),
      ...signs
        .filter(([sign, needs]) => sign.test(words) && needs.some((id) => down.includes(id)))
        .map(([sign]) => `${name}: ${String(sign)}\n${words}`),
    ]);
    expect(dead.slice(0, 5)).toEqual([]);
  });

  it('has 999 wherever it has advice', () => {
    const without = urgent.filter(({ words }) => !/\b999\b/.test(words));
    expect(without.map(({ name, words }) => `${name}\n${words}`).slice(0, 5)).toEqual([]);
  });

  it('leaves no urgent need without a live way', () => {
    const without = urgent
      .filter(inEnglish)
      .filter(
        ({ words, down, access }) =>
          !routesIn(words).some(
            (one) => one.route.id !== '999' && isLive(one, new Set(down), access),
          ),
      );
    expect(without.map(({ name, words }) => `${name}\n${words}`).slice(0, 5)).toEqual([]);
  });
});
