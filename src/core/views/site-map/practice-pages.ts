import type { SiteContext } from '../site-context.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import type { Translator } from '../../language/translator.ts';
import { projectEmbed } from '../pages/embed.ts';
import { projectPracticeStaff } from '../pages/practice-staff.ts';
import { projectPracticeFeed } from '../feeds/feed.ts';
import { projectPractice } from '../pages/practice.ts';
import { projectPracticeDocument } from '../api/practice-api.ts';
import { isSame } from '../../model/is-same.ts';
import { viewKey } from './view-key.ts';
import { lazily } from '../../cache/lazily.ts';
import type { PageKind } from './list-pages.ts';

type Note = (kind: PageKind, change: 'added' | 'changed' | 'gone', address: string) => void;

/** What one practice has at one address. */
interface Page {
  kind: PageKind;
  address: string;
  view: () => unknown;
}

/**
 * The same for the pages of practices, of which there may be many thousands.
 * Where no text of a language has changed, a page in it changes only if the
 * English one does, and is not worked out.
 */
export function practicePages(before: SiteContext, after: SiteContext, note: Note): void {
  const hasSameTexts = isSame(textsOf(before), textsOf(after));
  const isInEnglish = [before, after].every((context) => context.practiceTranslators.length === 1);
  for (const [code, is] of after.state.practices) {
    const was = before.state.practices.get(code);
    if (!was) {
      for (const { kind, address } of listPracticePages(is, after)) note(kind, 'added', address);
      continue;
    }
    const pages = { was: englishPages(was, before), is: englishPages(is, after) };
    compare(pages.was, pages.is, note);
    if (isInEnglish) continue;
    if (hasSameTexts && isSame(forPatients(pages.was), forPatients(pages.is))) continue;
    compare(otherPages(was, before), otherPages(is, after), note);
  }
  for (const [code, was] of before.state.practices) {
    if (after.state.practices.has(code)) continue;
    for (const { kind, address } of listPracticePages(was, before)) note(kind, 'gone', address);
  }
}

/** What is in every language: neither a feed nor a document, nor the page for staff. */
function forPatients(pages: readonly Page[]): unknown[] {
  return pages
    .filter(({ kind }) => kind === 'GP practices' || kind === 'GP practices, to embed')
    .map(({ view }) => ({ ...(view() as object), staff: undefined }));
}

function compare(before: readonly Page[], after: readonly Page[], note: Note): void {
  const old = new Map(before.map((page) => [page.address, page]));
  for (const { kind, address, view } of after) {
    const known = old.get(address);
    old.delete(address);
    if (!known) note(kind, 'added', address);
    else if (viewKey(known.view()) !== viewKey(view())) note(kind, 'changed', address);
  }
  for (const { kind, address } of old.values()) note(kind, 'gone', address);
}

function textsOf({
  content: { site, languages, guidance, services, areas },
  practiceTranslators,
}: SiteContext) {
  const ids = practiceTranslators.map(({ language }) => language.id);
  return { site, languages, guidance, services, areas, ids };
}

/** What a practice has: pages and embeds in every language, its feed and its document. */
export function listPracticePages(state: PracticeState, context: SiteContext): Page[] {
  return [...englishPages(state, context), ...otherPages(state, context)];
}

function englishPages(state: PracticeState, context: SiteContext): Page[] {
  const { path } = context.addresses;
  const { practice } = state;
  return [
    ...inLanguage(state, context, context.english),
    {
      kind: 'GP practices, for staff',
      address: path.practiceStaff(practice.code),
      view: () => projectPracticeStaff(state, context),
    },
    {
      kind: 'Feeds',
      address: path.practiceFeed(practice.code),
      view: () => projectPracticeFeed(practice, context),
    },
    {
      kind: 'JSON and other documents',
      address: path.practiceApi(practice.code),
      view: () => projectPracticeDocument(state, context),
    },
  ];
}

function otherPages(state: PracticeState, context: SiteContext): Page[] {
  return context.practiceTranslators
    .filter((translator) => translator !== context.english)
    .flatMap((translator) => inLanguage(state, context, translator));
}

function inLanguage(state: PracticeState, context: SiteContext, translator: Translator): Page[] {
  const { path } = context.addresses;
  const { code } = state.practice;
  const { id } = translator.language;
  return [
    {
      kind: 'GP practices',
      address: path.practice(code, id),
      view: lazily(() => projectPractice(state, context, translator)),
    },
    {
      kind: 'GP practices, to embed',
      address: path.embed(code, id),
      view: lazily(() => projectEmbed(state, context, translator)),
    },
  ];
}
