import type { z } from 'zod';
import { areasSchema } from '../core/model/area.ts';
import type { Declared, ParsedContent } from '../core/model/content.ts';
import { guidanceSchema } from '../core/model/guidance.ts';
import { incidentSchema, type Incident } from '../core/model/incident.ts';
import { serviceSchema } from '../core/model/service.ts';
import { siteSchema } from '../core/model/site.ts';
import { tasks } from '../core/model/task.ts';
import { updateSchema, type Update } from '../core/model/update.ts';
import { problemsFromZod } from '../core/problems/from-zod.ts';
import { anError, type Problem } from '../core/problems/problem.ts';
import { compareText } from '../core/words/compare.ts';
import { parseMarkdownFile, parseYaml, yamlProblem, type MarkdownFile } from './front-matter.ts';
import { placeOf } from './places.ts';
import { parsePractices } from './practices-csv.ts';
import { parseSections } from './sections.ts';

export interface ParsedFiles {
  content: ParsedContent;
  declared: Declared;
  problems: Problem[];
}

/** Turns the texts of a content folder into data, file by file, and collects what is wrong. */
export function parseFiles(texts: ReadonlyMap<string, string>): ParsedFiles {
  const parser = new FilesParser();
  for (const [file, text] of texts) parser.parseFile(file, text);
  return parser.finish();
}

class FilesParser {
  readonly #problems: Problem[] = [];
  readonly #content: ParsedContent = {
    areas: [],
    services: [],
    practices: [],
    guidance: [],
    incidents: [],
  };
  readonly #declared: Declared = {
    files: new Set(),
    serviceIds: new Set(),
    incidentFolders: new Set(),
  };
  readonly #incidents = new Map<string, Incident>();
  readonly #updates: { incidentId: string; update: Update }[] = [];

  parseFile(file: string, text: string): void {
    const place = placeOf(file);
    if ('code' in place) {
      this.#problems.push(place);
      return;
    }
    this.#declared.files.add(file);
    switch (place.holds) {
      case 'site':
        this.#content.site = this.#parseYamlFile(file, text, siteSchema);
        break;
      case 'areas':
        this.#content.areas = this.#parseYamlFile(file, text, areasSchema) ?? [];
        break;
      case 'practices': {
        const { practices, problems } = parsePractices(text);
        this.#content.practices = practices;
        this.#problems.push(...problems);
        break;
      }
      case 'service': {
        this.#declared.serviceIds.add(place.id);
        const found = this.#parseMarkdown(file, text, serviceSchema);
        if (found.fields) {
          const about = found.markdown.body.trim();
          this.#content.services.push({ ...found.fields, id: place.id, file, about });
        }
        break;
      }
      case 'guidance': {
        const found = this.#parseMarkdown(file, text, guidanceSchema);
        if (found.fields) {
          const body = found.markdown.body.trim();
          this.#content.guidance.push({ ...found.fields, id: place.id, file, body });
        }
        break;
      }
      case 'incident': {
        this.#declared.incidentFolders.add(place.id);
        const found = this.#parseMarkdown(file, text, incidentSchema);
        if (found.fields) {
          const background = found.markdown.body.trim();
          const incident = { ...found.fields, id: place.id, file, background, updates: [] };
          this.#incidents.set(place.id, incident);
        }
        break;
      }
      case 'update': {
        this.#declared.incidentFolders.add(place.incidentId);
        const found = this.#parseMarkdown(file, text, updateSchema);
        if (!found.markdown) break;
        const { body, bodyLine } = found.markdown;
        const { sections, problems } = parseSections(file, body, bodyLine);
        this.#problems.push(...problems);
        if (found.fields) {
          const update = { ...found.fields, ...sections, stem: place.stem, file };
          this.#updates.push({ incidentId: place.incidentId, update });
        }
      }
    }
  }

  finish(): ParsedFiles {
    for (const { incidentId, update } of this.#updates) {
      this.#incidents.get(incidentId)?.updates.push(update);
    }
    const content = this.#content;
    content.incidents = [...this.#incidents.values()].toSorted((a, b) => compareText(a.id, b.id));
    for (const { updates } of content.incidents) {
      updates.sort((a, b) => a.at - b.at || compareText(a.stem, b.stem));
    }
    content.services.sort((a, b) => a.position - b.position || compareText(a.id, b.id));
    content.practices.sort((a, b) => compareText(a.name, b.name) || compareText(a.code, b.code));
    content.guidance.sort(
      (a, b) => tasks.indexOf(a.task) - tasks.indexOf(b.task) || a.rank - b.rank,
    );
    return { content, declared: this.#declared, problems: this.#problems };
  }

  #parseMarkdown<T extends z.ZodType>(
    file: string,
    text: string,
    schema: T,
  ): { markdown: MarkdownFile; fields?: z.infer<T> } | { markdown?: never; fields?: never } {
    const markdown = parseMarkdownFile(file, text);
    if ('code' in markdown) {
      this.#problems.push(markdown);
      return {};
    }
    return { markdown, fields: this.#validate(file, markdown.fields, schema) };
  }

  #parseYamlFile<T extends z.ZodType>(file: string, text: string, schema: T) {
    let fields: unknown;
    try {
      fields = parseYaml(text);
    } catch (error) {
      this.#problems.push(yamlProblem(file, error as Error, 0));
      return undefined;
    }
    return this.#validate(file, fields, schema);
  }

  #validate<T extends z.ZodType>(file: string, fields: unknown, schema: T): z.infer<T> | undefined {
    if (typeof fields !== 'object' || fields === null) {
      this.#problems.push(
        anError({
          code: 'front-matter/no-fields',
          file,
          line: 1,
          message: 'has no fields',
          fix: 'Write one field a line, as docs/content.md shows: phase: investigating.',
        }),
      );
      return undefined;
    }
    const result = schema.safeParse(fields, { reportInput: true });
    if (result.success) return result.data;
    this.#problems.push(...problemsFromZod(file, result.error.issues));
    return undefined;
  }
}
