import {
  projectChannels,
  projectPracticeMessages,
} from '../../src/core/views/channels/project-channels.ts';
import { projectPracticeDocument } from '../../src/core/views/api/practice-api.ts';
import { projectRecord } from '../../src/core/views/api/record.ts';
import { projectIncidentFeed } from '../../src/core/views/feeds/feed.ts';
import { projectBulletin } from '../../src/core/views/pages/bulletin.ts';
import { projectNotice } from '../../src/core/views/pages/notice.ts';
import { projectPractice } from '../../src/core/views/pages/practice.ts';
import { toldToPractices } from '../../src/core/state/state.ts';
import type { SiteContext } from '../../src/core/views/site-context.ts';
import type { Channel } from './read-messages.ts';

/** What channels say of an incident, and what they themselves say that they leave out. */
export interface Said {
  said: Partial<Record<Channel, string>>;
  leftOut: Partial<Record<Channel, readonly string[]>>;
}

/** All that each channel says of the one incident of a context, as a reader sees it. */
export function saidIn(context: SiteContext, code: string): Said {
  const { state, english } = context;
  const [incident] = toldToPractices(state);
  const practice = state.practices.get(code);
  if (!incident || !practice) throw new Error('There is no incident, or no such practice');
  const forAll = {
    bulletin: readable(projectBulletin(incident, incident.latest, context)),
    feed: readable(projectIncidentFeed(incident.incident, context)),
    json: JSON.stringify([
      projectRecord(incident, context),
      projectPracticeDocument(practice, context),
    ]),
  };
  if (incident.incident.audience === 'practices') return { said: forAll, leftOut: {} };
  const { text, phone, post } = projectChannels(incident, context, english);
  const own = projectPracticeMessages(practice, context, english);
  const said = {
    ...forAll,
    notice: readable(projectNotice(incident, context, english)),
    surgery: readable(projectPractice(practice, context, english)),
    text: [text.text, own?.text.text].join('\n'),
    script: [...phone.lines, ...(own?.phone.lines ?? [])].join('\n'),
    post: post.text,
  };
  return {
    said,
    leftOut: { text: text.leftOut, script: phone.leftOut, post: post.leftOut },
  };
}

/** The texts of a view model in order. A phrase with moments is one text. */
function readable(view: unknown): string {
  // A moment that is no text yet.
  if (typeof view === 'number' && view > 1e12) return new Date(view).toISOString();
  if (typeof view === 'string') return view.replace(/<[^>]+>/g, ' ').replaceAll('&amp;', '&');
  if (Array.isArray(view)) return view.map(readable).join(view.some(isMoment) ? '' : '\n');
  if (isMoment(view)) return view.text;
  if (typeof view === 'object' && view !== null)
    return Object.values(view).map(readable).join('\n');
  return '';
}

function isMoment(view: unknown): view is { text: string; iso: string } {
  return typeof view === 'object' && view !== null && 'iso' in view && 'text' in view;
}
