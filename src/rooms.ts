/** A folder, what is in it, and which other rooms it may use. */
export interface Room {
  /** Its path from the project's root, without a slash at its end. */
  path: string;
  holds: string;
  /** Paths of rooms that stand before it in the list. */
  uses: readonly string[];
}

const time = 'src/core/time';
const cache = 'src/core/cache';
const model = 'src/core/model';
const language = 'src/core/language';
const plainEnglish = 'src/core/language/plain-english';
const statements = 'src/core/language/statements';
const privateData = 'src/core/language/private-data';
const state = 'src/core/state';
const views = 'src/core/views';
const shared = 'src/core/views/shared';
const channels = 'src/core/views/channels';
const pageViews = 'src/core/views/pages';
const feedViews = 'src/core/views/feeds';
const apiViews = 'src/core/views/api';
const siteMap = 'src/core/views/site-map';
const check = 'src/core/check';
const preview = 'src/core/preview';
const authoring = 'src/core/authoring';
const sendingPlan = 'src/core/sending';
const practiceList = 'src/core/practice-list';
const builtSite = 'src/core/built-site';
const content = 'src/content';
const terminal = 'src/terminal';
const pictures = 'src/render/pictures';
const mail = 'src/render/mail';
const render = 'src/render';
const styles = 'src/styles';
const sending = 'src/sending';
const compose = 'src/compose';
const astro = 'src/astro';
const cli = 'src/cli';
const components = 'src/components';
const layouts = 'src/layouts';
const pages = 'src/pages';

/** What every view model is made of. */
const facts = [cache, time, model, language, state];

/**
 * The rooms of the program, from the ground up: each may use rooms above it in
 * this list only, and of these only the ones that it names. architecture.test.ts
 * holds every import against it, types too, and ARCHITECTURE.md prints it.
 */
export const rooms: readonly Room[] = [
  { path: time, holds: 'reading moments, and the only wording of them', uses: [] },
  { path: cache, holds: 'memoizing, and a cache of what was used last', uses: [] },
  { path: model, holds: 'one schema a concept, its type beside it; look-ups', uses: [time] },
  {
    path: language,
    holds: 'translator, English words for staff, Markdown, escaping, phone numbers',
    uses: [cache, time, model],
  },
  {
    path: plainEnglish,
    holds: 'the NHS content guide as tables of rules; sentences and their measures',
    uses: [cache, model, language],
  },
  {
    path: statements,
    holds: 'which sentences need approval, and where a text sends patients',
    uses: [cache, language, plainEnglish],
  },
  {
    path: privateData,
    holds: 'what in a text may belong to a person',
    uses: [cache, model, language, plainEnglish],
  },
  {
    path: state,
    holds: 'what is true at a moment: effects, answers, changes, history',
    uses: [cache, time, model],
  },
  {
    path: views,
    holds: 'addresses, the site context, cache keys, what is filled in last',
    uses: facts,
  },
  { path: shared, holds: 'parts of view models that several share', uses: [...facts, views] },
  {
    path: channels,
    holds: 'a notice as text message, phone script, post and sign',
    uses: [...facts, views, shared],
  },
  {
    path: pageViews,
    holds: 'one view model a page',
    uses: [...facts, views, shared, channels],
  },
  {
    path: feedViews,
    holds: 'one view model a feed, the calendar and the sitemap',
    uses: [...facts, views, shared],
  },
  { path: apiViews, holds: 'one document a file of JSON', uses: [...facts, views, shared] },
  {
    path: siteMap,
    holds: 'a row for each address with its view model',
    uses: [...facts, views, shared, channels, pageViews, feedViews, apiViews],
  },
  {
    path: check,
    holds:
      'problems: rules between fields and files, the catalogue, comparison with what is published',
    uses: [...facts, plainEnglish, statements, privateData, views, shared, channels, siteMap],
  },
  {
    path: preview,
    holds: 'what a change publishes: two site contexts compared, and two printers',
    uses: [...facts, views, shared, channels, pageViews, siteMap, check],
  },
  {
    path: authoring,
    holds: "an officer's answers become an update's fields, or problems with the questions",
    uses: [cache, time, model, language, statements, check],
  },
  {
    path: sendingPlan,
    holds: 'whom an update is sent to, once, and in what words; what the ledger says',
    uses: [...facts, views, shared, channels, pageViews, apiViews],
  },
  {
    path: practiceList,
    holds: 'the national list of GP practices, and what changed in it',
    uses: [time, model, language, check],
  },
  {
    path: builtSite,
    holds: "a built site's links, files and addresses, and words for a failed run",
    uses: [...facts, views],
  },
  {
    path: content,
    holds: 'the only room that reads content: bytes become data or problems',
    uses: [
      cache,
      ...[time, model, language, plainEnglish, privateData, state],
      ...[views, check, authoring, practiceList],
    ],
  },
  {
    path: terminal,
    holds: 'progress, problems and summaries in a terminal',
    uses: [time, model, language, check, content, builtSite],
  },
  {
    path: pictures,
    holds: 'posters, screens and cards, and the cache of them',
    uses: [views, channels],
  },
  {
    path: mail,
    holds: 'a bulletin as HTML for mail programs, as text and as a draft',
    uses: [time, language, shared, pageViews],
  },
  {
    path: render,
    holds: 'feeds, calendar, sitemap and CSV as text',
    uses: [time, language, views, shared, feedViews],
  },
  {
    path: sending,
    holds: 'what hands messages over: the ledger in Git, recipients, a file a route',
    uses: [time, language, model, state, views, pageViews, sendingPlan, mail],
  },
  {
    path: compose,
    holds: 'the page on which officers write: its worker, its form, and what talks to GitHub',
    uses: [...[time, model, language, plainEnglish, preview, check, authoring, content, mail]],
  },
  { path: styles, holds: 'the sheets, and what is compiled of them', uses: [] },
  {
    path: astro,
    holds: 'all that knows Astro: the integration, static paths, policy, browser scripts',
    uses: [
      ...[...facts, views, shared, channels, pageViews, feedViews, check, builtSite],
      ...[content, terminal, pictures, mail, render, styles],
    ],
  },
  {
    path: cli,
    holds: 'the body of each command',
    uses: [
      ...[
        time,
        model,
        language,
        privateData,
        views,
        shared,
        pageViews,
        check,
        preview,
        authoring,
        practiceList,
        builtSite,
        sendingPlan,
      ],
      ...[content, terminal, pictures, render, sending, styles, astro],
    ],
  },
  { path: components, holds: 'markup of one view', uses: [shared, pageViews] },
  {
    path: layouts,
    holds: 'the document around a page, and pages that several routes share',
    uses: [language, shared, pageViews, styles, astro, components],
  },
  {
    path: pages,
    holds: 'routes: each asks for a view and prints it',
    uses: [
      ...[language, state, views, pageViews, feedViews, apiViews],
      ...[mail, render, astro, components, layouts],
    ],
  },
  {
    path: 'scripts',
    holds: 'entry points of 25 lines or less',
    uses: [cli, terminal, content, astro],
  },
];

/** The room that a file is in: the innermost. Undefined outside all of them. */
export function roomOf(file: string): Room | undefined {
  return rooms
    .filter(({ path }) => file.startsWith(`${path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}

/** The rooms as a table in Markdown, in their order. */
export function roomTable(): string {
  const short = (path: string) => `\`${path.replace(/^src\/(?:core\/)?/, '')}\``;
  return [
    '| room | what is in it | may use |',
    '| --- | --- | --- |',
    ...rooms.map(
      ({ path, holds, uses }) => `| \`${path}/\` | ${holds} | ${uses.map(short).join(' ')} |`,
    ),
  ].join('\n');
}
