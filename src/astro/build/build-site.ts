import type { Reporter } from '../../content/reporters/reporter.ts';
import type { SiteContext } from '../../core/views/site-context.ts';
import { beginSite } from './begin-site.ts';

/** Builds the site beside the last one, and puts it in its place only when it is whole. */
export async function buildSite(reporter?: Reporter): Promise<SiteContext> {
  const begun = beginSite();
  // While other processes get ready, this one loads what reads and checks a content.
  const { finishSite } = await import('./finish-site.ts');
  return finishSite(begun, reporter);
}
