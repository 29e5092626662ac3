import { areasSchema, type Area } from '../core/model/area.ts';
import { guidanceSchema, type Guidance } from '../core/model/guidance.ts';
import { incidentSchema, type Incident } from '../core/model/incident.ts';
import { serviceSchema, type Service } from '../core/model/service.ts';
import { siteSchema, type Site } from '../core/model/site.ts';
import { updateSchema, type Update } from '../core/model/update.ts';
import { parseFields, parseMarkdown } from './parse-fields.ts';
import type { Parsed } from './parsed.ts';
import type { Place } from './places.ts';
import { parseSections } from './sections.ts';

/** A file whose place is known. */
export interface Source<Kind extends Place['holds'] = Place['holds']> {
  file: string;
  text: string;
  place: Extract<Place, { holds: Kind }>;
}

export function parseSite({ file, text }: Source<'site'>): Parsed<Site> {
  return parseFields(file, text, siteSchema);
}

export function parseAreas({ file, text }: Source<'areas'>): Parsed<Area[]> {
  return parseFields(file, text, areasSchema);
}

export function parseService({ file, text, place }: Source<'service'>): Parsed<Service> {
  const { value, body, problems } = parseMarkdown(file, text, serviceSchema);
  return { value: value && { ...value, id: place.id, file, about: body.trim() }, problems };
}

export function parseGuidance({ file, text, place }: Source<'guidance'>): Parsed<Guidance> {
  const { value, body, problems } = parseMarkdown(file, text, guidanceSchema);
  return { value: value && { ...value, id: place.id, file, body: body.trim() }, problems };
}

/** Its updates are in files of their own. */
export function parseIncident({ file, text, place }: Source<'incident'>): Parsed<Incident> {
  const { value, body, problems } = parseMarkdown(file, text, incidentSchema);
  const rest = { id: place.id, file, background: body.trim(), updates: [] };
  return { value: value && { ...value, ...rest }, problems };
}

export interface UpdateOfIncident {
  incidentId: string;
  update: Update;
}

export function parseUpdate({ file, text, place }: Source<'update'>): Parsed<UpdateOfIncident> {
  const { value, body, bodyLine, problems } = parseMarkdown(file, text, updateSchema);
  if (bodyLine === undefined) return { problems };
  const { sections, problems: more } = parseSections(file, body, bodyLine);
  const { incidentId, stem } = place;
  return {
    value: value && { incidentId, update: { ...value, ...sections, stem, file } },
    problems: [...problems, ...more],
  };
}
