import type { SiteContext } from '../views/site-context.ts';
import { projectBanner, projectStatus, type StatusView } from '../views/pages/status.ts';

/** The status page in a few lines. */
export interface StatusPreview {
  overall: string;
  /** What does not work as usual, a line each. */
  services: string[];
  open: string[];
  planned: string[];
}

export function describeStatus(context: SiteContext): StatusPreview {
  const { banner, services, news, planned } = projectStatus(context);
  return {
    overall: inOneLine(banner),
    services: services.map(({ service, tag, count }) => `${service.text}: ${tag.text}, ${count}`),
    open: news.map(
      ({ incident, tag, bulletin }) => `${incident.text}: ${tag.text}, ${bulletin.text}`,
    ),
    planned: planned.map(({ notice, tag }) => `${notice.text}: ${tag.text}`),
  };
}

/** How things are, without all that the front page works out below it. */
export function describeOverall(context: SiteContext): string {
  return inOneLine(projectBanner(context));
}

function inOneLine({ headline, others, sentence }: StatusView['banner']): string {
  return [headline, others, sentence].filter(Boolean).join(' ');
}
