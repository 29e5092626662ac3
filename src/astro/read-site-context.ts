import { contentFolder } from '../content/content-folder.ts';
import { readFiles, type SourceFiles } from '../content/read-files.ts';
import { checkSources, type ContentReport, type Setting } from '../content/read-content.ts';
import type { Problem } from '../core/check/problem.ts';
import { isClockFixed } from '../core/time/choose-now.ts';
import { makeBuildTime, oldAfter } from '../core/views/build-time.ts';
import type { SiteContext } from '../core/views/site-context.ts';
import { Refusal } from './build/refusal.ts';
import { ContentError } from './content-error.ts';
import { readSentCounts } from './sent-counts.ts';
import { readSetting } from './setting.ts';

/** A content that may be published. */
export interface ReadContent {
  context: SiteContext;
  /** The files that it was read from, by path inside the content folder. */
  texts: ReadonlyMap<string, string>;
  /** What is wrong with it all the same. */
  problems: readonly Problem[];
  /** Whether somebody has set the clock, so that it says nothing about the real time. */
  isClockFixed: boolean;
}

/** Reads and checks the content. Throws a `ContentError` if it may not be published. */
export function readSiteContext(words: Setting['words'] = 'current'): ReadContent {
  const setting = { ...readSetting(), words };
  const files = readFiles(contentFolder);
  const { context, problems } = checkOrRefuse(files, setting);
  if (!context) throw new ContentError(problems);
  const { content, state } = context;
  const isFixed = isClockFixed(setting.asked, content.site.demonstration?.now);
  const buildTime = makeBuildTime(state.now, oldAfter(content.site, state, isFixed));
  return {
    context: { ...context, buildTime, sent: readSentCounts(process.env) },
    texts: files.texts,
    problems,
    isClockFixed: isFixed,
  };
}

/** The one thing that is thrown is a sentence on NOTICEBOARD_NOW. */
function checkOrRefuse(files: SourceFiles, setting: Setting): ContentReport {
  try {
    return checkSources(files, setting);
  } catch (error) {
    throw new Refusal((error as Error).message, { cause: error });
  }
}
