import { isForPracticesOnly } from '../core/model/incident.ts';
import { toldToPractices } from '../core/state/state.ts';
import {
  feedFormats,
  kitFileName,
  type FeedFormat,
  type KitFile,
} from '../core/views/addresses.ts';
import { english } from '../core/model/language.ts';
import { archivePeriods } from '../core/views/shared/archives.ts';
import { countSearchFiles } from '../core/views/shared/search/files.ts';
import { areaLists, areOnOnePage } from '../core/views/shared/surgeries.ts';
import type { IncidentState } from '../core/state/incident-state.ts';
import type { PublishedUpdate } from '../core/state/published-update.ts';
import { projectSitemap } from '../core/views/feeds/sitemap.ts';
import { hasKit } from '../core/state/kit-time.ts';
import { context } from './site-context.ts';

const { state, translators, practiceTranslators } = context;

interface StaticPath<P, S> {
  params: P;
  state: S;
}

/** A page for every incident that is out, exercises included. */
export function incidentPaths() {
  return [...toldToPractices(state), ...state.exercises].map((one) => ({
    params: { id: one.incident.id },
    state: one,
  }));
}

/** A page for every incident that patients are told of, exercises included. */
export function noticePaths() {
  return incidentPaths().filter(({ state: { incident } }) => !isForPracticesOnly(incident));
}

/** A page for every review that is out. */
export function reviewPaths() {
  return incidentPaths().flatMap(({ params, state: incident }) =>
    incident.review ? { params, props: { incident, review: incident.review } } : [],
  );
}

/** A page for every year of a list, and for the months or days of those that are too long. */
export function periodPaths(list: 'incidents' | 'notices' | 'bulletins') {
  return archivePeriods(state)[list].map((period) => ({
    params: { period: period.replaceAll('-', '/') },
    props: { period },
  }));
}

/** A page for every practice. */
export function practicePaths() {
  return [...state.practices.values()].map((one) => ({
    params: { code: one.practice.code },
    state: one,
  }));
}

/** The same in the languages that practices' pages have. */
export function practicePagePaths() {
  return inEveryLanguage(practicePaths(), practiceTranslators);
}

/** A page for every notice whose kit is kept. */
export function kitPaths() {
  return noticePaths().filter(({ state: one }) => hasKit(one, state.now));
}

/** A page for every service. */
export function servicePaths() {
  return [...state.services.values()].map((one) => ({
    params: { id: one.service.id },
    state: one,
  }));
}

/** A feed for every incident that is out, but for exercises. */
export function incidentFeedPaths() {
  return toldToPractices(state).map((one) => ({ params: { id: one.incident.id }, state: one }));
}

/** The same paths for each form of a feed. */
export function inEachFormat<P extends object, S extends object>(
  paths: readonly { params: P; props: S }[],
): { params: P & { format: FeedFormat }; props: S & { format: FeedFormat } }[] {
  return paths.flatMap(({ params, props }) =>
    feedFormats.map((format) => ({ params: { ...params, format }, props: { ...props, format } })),
  );
}

/** A feed for every area. */
export function areaPaths() {
  return [...state.areas.values()].map((one) => ({ params: { id: one.area.id }, state: one }));
}

/** A page for every area's surgeries, and for each letter of those that are too many. */
export function areaPagePaths() {
  return [...areaLists(state)].flatMap(([id, { letters }]) =>
    [undefined, ...letters.keys()].map((letter) => ({
      params: { place: letter === undefined ? id : `${id}/${letter}` },
      props: { id, letter },
    })),
  );
}

/** The same in the other languages that practices' pages have. */
export function otherAreaPagePaths() {
  return practiceTranslators
    .filter(({ language }) => language.id !== english)
    .flatMap((translator) =>
      areaPagePaths().map(({ params, props }) => ({
        params: { ...params, language: translator.language.id },
        props: { ...props, translator },
      })),
    );
}

/** What the search reads where one page does not list all surgeries. */
export function searchPaths() {
  if (areOnOnePage(state)) return [];
  // Who only lists the files does not need to know what is in them.
  return Array.from({ length: countSearchFiles(state) }, (_, file) => ({
    params: { file: String(file) },
    props: { file },
  }));
}

/** What is known of a bulletin when it is printed. */
export interface BulletinProps {
  incident: IncidentState;
  published: PublishedUpdate;
}

/** A page for every update of every incident. */
export function bulletinPaths(): {
  params: { id: string; number: string };
  props: BulletinProps;
}[] {
  return incidentPaths().flatMap(({ state: incident }) =>
    incident.updates.map((published) => ({
      params: { id: incident.incident.id, number: String(published.number) },
      props: { incident, published },
    })),
  );
}

/** The same page in every language: English at the address itself, the others below it. */
export function inEveryLanguage<P extends object, S>(
  paths: readonly StaticPath<P, S>[],
  languages = translators,
) {
  return paths.flatMap(({ params, state: one }) =>
    languages.map((translator) => {
      const { id } = translator.language;
      return {
        params: { ...params, language: id === english ? undefined : id },
        props: { state: one, translator },
      };
    }),
  );
}

/** Some files of every kit in every language. `name` is the file's name without its ending. */
export function kitFilePaths<File extends KitFile>(files: readonly File[]) {
  return inEveryLanguage(kitPaths()).flatMap(({ params, props }) =>
    files.map((file) => ({
      params: {
        ...params,
        name: kitFileName(file, props.state.incident.kind === 'exercise').replace(/\.\w+$/, ''),
      },
      props: { ...props, file },
    })),
  );
}

/** Files of a sitemap that is too long for one. */
export function sitemapPartPaths() {
  return projectSitemap(context).parts.map((_, index) => ({
    params: { part: String(index + 1) },
    props: { part: index + 1 },
  }));
}

/** In English only. */
export function inEnglish<P extends object, S>(paths: readonly StaticPath<P, S>[]) {
  return paths.map(({ params, state: one }) => ({ params, props: { state: one } }));
}

/** The patients' way in, in every language but English. */
export function frontPaths() {
  return translators
    .filter(({ language }) => language.id !== english)
    .map((translator) => ({ params: { language: translator.language.id }, props: { translator } }));
}

/** A page for every address that leads on to another. */
export function redirectPaths() {
  return context.content.redirects.map((redirect) => ({
    params: { moved: redirect.from.slice(1, -1) },
    props: { redirect },
  }));
}
