import type { Area } from './area.ts';
import type { Format } from './format.ts';
import type { Guidance } from './guidance.ts';
import type { Incident } from './incident.ts';
import type { Language } from './language.ts';
import type { PublicStatements } from './public-statement.ts';
import type { Redirect } from './redirect.ts';
import type { Practice } from './practice.ts';
import type { Service } from './service.ts';
import type { Site } from './site.ts';
import type { TaskLine } from './task.ts';

/** Everything that the content folder says, as plain data in a fixed order. */
export interface Content {
  site: Site;
  /** Pages that the law asks for, as far as the publisher has written them. */
  statements: PublicStatements;
  areas: Area[];
  /** What patients may want, in the order of tasks.yaml. Empty if that cannot be read. */
  tasks: readonly TaskLine[];
  /** By position. */
  services: Service[];
  /** By name. */
  practices: Practice[];
  /** By task, then rank. */
  guidance: Guidance[];
  /** In the order of site.yaml, English first. */
  languages: Language[];
  /** In the order of redirects.yaml. */
  redirects: Redirect[];
  /** In the order of formats.yaml. */
  formats: Format[];
  /** By id, which begins with the date: oldest first. */
  incidents: Incident[];
}

/** What could be made of the files, before it is known to be whole. */
export type ParsedContent = Omit<Content, 'site'> & { site?: Site | undefined };

/** What the file names say is there, so that one broken file is not reported as many missing ones. */
export interface Declared {
  files: Set<string>;
  serviceIds: Set<string>;
  incidentFolders: Set<string>;
}
