import { describe, expect, it } from 'vitest';
import { at } from '../../../../tests/support/builders.ts';
import { readSample } from '../../../../tests/support/sample.ts';
import { statuspageShapes } from '../../../../tests/support/statuspage.ts';
import { makeSiteContext } from '../make-site-context.ts';
import { makeDirectory, practicesInScope } from '../../model/directory.ts';
import { toIso } from '../../time/instant.ts';
import { showMoment } from '../../time/london.ts';
import { words } from '../../language/english.ts';
import { renderMarkdown } from '../../language/markdown.ts';
import { archivePeriods } from '../shared/archives.ts';
import { projectBulletins, projectBulletinsOf } from './bulletin-list.ts';
import { projectBulletin } from './bulletin.ts';
import { projectFeed, projectPracticeFeed } from '../feeds/feed.ts';
import { projectIncident } from './incident.ts';
import { projectNotice } from './notice.ts';
import { projectPracticeDocument } from '../api/practice-api.ts';
import { projectRecord } from '../api/record.ts';
import { projectStatus } from './status.ts';
import { projectStatuspage } from '../api/statuspage.ts';

/**
 * One incident's life, at six of its minutes. What each channel shows is held
 * against the updates as their author wrote them, not against another channel.
 */
const id = '2025-07-27-bradford-craven-data-centre';

const minutes = [
  ['a minute before anybody had said anything', '2025-07-27T19:29:00+01:00'],
  ['the minute of the first update', '2025-07-27T19:30:00+01:00'],
  ['while two surgeries are closed', '2025-07-28T12:30:00+01:00'],
  ['an hour after a promise was missed', '2025-07-30T18:00:00+01:00'],
  ['when systems are back and the backlog is not done', '2025-08-04T10:00:00+01:00'],
  ['the minute in which it is resolved', '2025-08-08T15:00:00+01:00'],
] as const;

const sample = readSample().content;
const found = sample.incidents.find((incident) => incident.id === id);
if (!found) throw new Error(`There is no ${id}`);
const written = found;
/** The sample as if nothing else had ever happened. */
const content = { ...sample, incidents: [written] };
const directory = makeDirectory(content);

/** What the files say at a moment: the updates that are out, and the newest one's own words. */
function readAt(minute: string) {
  const now = at(minute);
  const context = makeSiteContext(content, now, { site: 'https://example.org', base: '/' });
  const out = written.updates.filter((update) => update.at <= now);
  const state = context.state.incidents.find(({ incident }) => incident.id === id);
  return { context, now, out, newest: out.at(-1), state };
}

describe.each(minutes)('%s, %s', (_name, minute) => {
  const { context, now, out, newest, state } = readAt(minute);
  const isOpen = newest !== undefined && newest.phase !== 'resolved';
  const corrections = out.map((update) => update.corrections.filter(({ at }) => at <= now).length);

  it('nothing is out that was not said yet, and nothing is missing', () => {
    expect(state?.updates.map(({ update }) => update.stem) ?? []).toEqual(
      out.map(({ stem }) => stem),
    );
    const everything = JSON.stringify([
      projectStatus(context),
      projectStatuspage('summary', context),
      projectStatuspage('incidents', context),
      projectFeed('all', context),
      projectBulletins(context),
      state && [
        projectNotice(state, context, context.english),
        projectIncident(state, context),
        projectRecord(state, context),
      ],
    ]);
    const later = written.updates.filter(({ at }) => at > now);
    expect(later.filter(({ summary }) => everything.includes(summary))).toEqual([]);
    expect(out.filter(({ summary }) => !everything.includes(summary))).toEqual([]);
  });

  it('the status page shows it as long as it is open, with its newest phase and promise', () => {
    const view = projectStatus(context);
    const news = view.news.find(({ todo }) => todo.href.includes(id));
    expect(news !== undefined).toBe(isOpen);
    if (news && newest) {
      expect(news.tag.text).toBe(words.phase[newest.phase]);
      expect(news.updated.iso).toBe(toIso(newest.at));
      expect(news.next?.isOverdue).toBe(newest.next !== undefined && newest.next < now);
      expect(news.bulletin.text).toBe(`Bulletin ${out.length}: ${news.incident.text}`);
    }
    const named = new Set(newest?.affects.flatMap(({ services }) => services));
    const names = content.services.filter((one) => named.has(one.id)).map(({ name }) => name);
    expect(view.services.map(({ service }) => service.text)).toEqual(names);
  });

  it('the notice says the newest words for patients, and keeps all earlier ones', () => {
    const view = state && projectNotice(state, context, context.english);
    expect(view?.happening.html).toBe(newest && renderMarkdown(newest.forPatients));
    expect(view?.earlier.map(({ html }) => html) ?? []).toEqual(
      out
        .slice(0, -1)
        .toReversed()
        .map(({ forPatients }) => renderMarkdown(forPatients)),
    );
    const shown = view && [view.happening, ...view.earlier].map((one) => one.corrections.length);
    expect(shown ?? []).toEqual(corrections.toReversed());
    const urgentOnly = newest?.access.filter(({ is }) => is === 'closed' || is === 'urgent-only');
    const notOpen = (urgentOnly ?? []).flatMap((scope) => practicesInScope(scope, directory));
    expect(view?.exceptions.map(({ text }) => text.split('. ')[0]).toSorted() ?? []).toEqual(
      notOpen.map(({ name }) => name).toSorted(),
    );
  });

  it('there is a bulletin for each update, and the newest says what is known and promised', () => {
    const views =
      state?.updates.map((published) => projectBulletin(state, published, context)) ?? [];
    expect(views.map(({ number, headline }) => [number, headline])).toEqual(
      out.map(({ summary }, index) => [index + 1, summary]),
    );
    expect(views.at(-1)?.known ?? []).toHaveLength(newest?.known.length ?? 0);
    expect(views.map((view) => view.corrections.length)).toEqual(corrections);
    const lists = archivePeriods(context.state).bulletins.map((name) =>
      projectBulletinsOf(name, context),
    );
    const listed = JSON.stringify(lists).match(new RegExp(`/bulletins/${id}/\\d+/`, 'g'));
    expect(listed ?? []).toHaveLength(out.length);
    expect(new Set(listed).size).toBe(out.length);
  });

  it('the feeds have one item an update, with its own time', () => {
    const audiences = { all: 'all', notices: 'patients', bulletins: 'practices' } as const;
    for (const name of ['all', 'notices', 'bulletins'] as const) {
      const items = projectFeed(name, context).items.filter(({ guid }) => guid.startsWith(id));
      const wanted = out
        .toReversed()
        .map(({ stem, at }) => [`${id}/${stem}/${audiences[name]}`, at]);
      // A feed keeps the newest that it has room for.
      expect(items.map(({ guid, at }) => [guid, at])).toEqual(wanted.slice(0, items.length));
      expect(items.length > 0).toBe(out.length > 0);
    }
    // One that is affected from the first update on, and one that never was.
    const itemsFor = (code: string) => {
      const practice = directory.practices.get(code);
      return practice && projectPracticeFeed(practice, context).items.map(({ guid }) => guid);
    };
    const about = (guids: string[] | undefined) => guids?.filter((guid) => guid.startsWith(id));
    expect(about(itemsFor('X10108'))).toEqual([]);
    const told = about(itemsFor('X10103')) ?? [];
    const wanted = out
      .filter(({ phase, backlog }, index) => isAbout(index, phase, backlog.length))
      .map(({ stem }) => `${id}/${stem}/practices`)
      .toReversed();
    expect(told).toEqual(wanted.slice(0, told.length));
    expect(told.length > 0).toBe(wanted.length > 0);
  });

  /** X10103 is affected until its backlog is done, and is told once that it is. */
  function isAbout(index: number, phase: string, backlogs: number): boolean {
    const before = out[index - 1];
    return phase !== 'resolved' || backlogs > 0 || (before?.backlog.length ?? 0) > 0;
  }

  it('the JSON for status tools says the same', () => {
    const { page, incidents, components } = statuspageShapes.summary.parse(
      projectStatuspage('summary', context),
    );
    const incident = incidents.find((one) => one.id === id);
    expect(incident !== undefined).toBe(isOpen);
    if (newest) expect(page.updated_at).toBe(toIso(newest.at));
    if (incident && newest) {
      const recovering = newest.phase === 'recovering';
      expect(incident.status).toBe(recovering ? 'monitoring' : newest.phase);
      expect(incident.incident_updates.map(({ created_at }) => created_at)).toEqual(
        out.toReversed().map(({ at }) => toIso(at)),
      );
      if (newest.next !== undefined) {
        expect(incident.incident_updates[0]?.body).toContain(showMoment(newest.next));
      }
    }
    const bad = components.filter(({ group, status }) => !group && status !== 'operational');
    const named = new Set(newest?.affects.flatMap(({ services }) => services));
    expect(new Set(bad.map((component) => component.id))).toEqual(named);
  });

  it('the record holds every update as it was written', () => {
    const record = state && projectRecord(state, context);
    expect(record?.ended ?? null).toBe(newest && !isOpen ? toIso(newest.at) : null);
    expect(
      record?.updates.map(({ at, phase, summary, forPatients, forPractices, known, next }) => ({
        at,
        phase,
        summary,
        forPatients,
        forPractices,
        known,
        next,
      })) ?? [],
    ).toEqual(
      out.map(({ at, phase, summary, forPatients, forPractices, known, next }) => ({
        at: toIso(at),
        phase,
        summary,
        forPatients,
        forPractices,
        known,
        next: next === undefined ? null : toIso(next),
      })),
    );
    expect(record?.updates.map((update) => update.corrections.length) ?? []).toEqual(corrections);
  });

  it("each practice's JSON says what the newest update says of it", () => {
    const doors = new Map<string, string>();
    for (const scope of newest?.access ?? []) {
      for (const { code } of practicesInScope(scope, directory)) doors.set(code, scope.is);
    }
    for (const practice of context.state.practices.values()) {
      const document = projectPracticeDocument(practice, context);
      expect([document.code, document.access]).toEqual([
        document.code,
        doors.get(document.code) ?? 'open',
      ]);
      for (const incident of document.incidents) {
        expect(incident).toMatchObject({
          id,
          phase: newest?.phase,
          isOverdue: newest?.next !== undefined && newest.next < now,
        });
      }
    }
  });
});

it('the six minutes differ in phase, in doors, in a promise missed and in an end', () => {
  const stories = minutes.map(([, minute]) => {
    const { newest, now } = readAt(minute);
    return [
      newest?.phase,
      newest?.access.some(({ is }) => is === 'closed') ?? false,
      newest?.next !== undefined && newest.next < now,
    ];
  });
  expect(stories).toEqual([
    [undefined, false, false],
    ['investigating', false, false],
    ['investigating', true, false],
    ['identified', false, true],
    ['recovering', false, false],
    ['resolved', false, false],
  ]);
});
