import type { SiteContext } from '../views/site-context.ts';
import { projectStatus } from '../views/pages/status.ts';

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
    overall: [banner.headline, banner.others, banner.sentence].filter(Boolean).join(' '),
    services: services.map(({ service, tag, count }) => `${service.text}: ${tag.text}, ${count}`),
    open: news.map(
      ({ incident, tag, bulletin }) => `${incident.text}: ${tag.text}, ${bulletin.text}`,
    ),
    planned: planned.map(({ notice, tag }) => `${notice.text}: ${tag.text}`),
  };
}
