import type { TextKey } from '../model/language.ts';

/**
 * What the program fills into each text: the names that may stand in its
 * braces, sorted. A text that is not here has none. A test holds it against
 * content/languages/en.yaml.
 */
export const placeholders: Readonly<Partial<Record<TextKey, readonly string[]>>> = {
  'page.made': ['time'],
  'page.old': ['time'],
  'page.publishedBy': ['name'],
  'time.moment': ['date', 'time'],
  'time.updated': ['time'],
  'time.lastUpdated': ['time'],
  'time.next': ['time'],
  'time.late': ['time'],
  'time.window': ['from', 'to'],
  'time.asOf': ['time'],
  'notice.areaCount': ['affected', 'area', 'count'],
  'notice.record': ['title'],
  'notice.translatedBy': ['date', 'name'],
  'message.sentence': ['words'],
  'message.from': ['name'],
  'message.areas': ['areas'],
  'openness.closed': ['count'],
  'openness.urgentOnly': ['count'],
  'change.working': ['service'],
  'change.started': ['level', 'service'],
  'change.better': ['level', 'service'],
  'change.worse': ['level', 'service'],
  'change.newlyAffected': ['count'],
  'change.released': ['count'],
  'change.moved': ['from', 'to'],
  'planned.without': ['services'],
  'planned.starts': ['time'],
  'advice.atSurgeries': ['count'],
  'advice.atNames': ['names'],
  'practice.notAffected': ['name'],
  'practice.affected': ['name'],
  'practice.catchingUp': ['name'],
  'practice.planned': ['name'],
  'practice.closed': ['date', 'name'],
};
