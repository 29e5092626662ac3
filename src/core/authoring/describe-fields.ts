import { z } from 'zod';
import {
  correctionFieldNotes,
  effectFieldNotes,
  expectedFieldNotes,
  updateFieldNotes,
  type FieldNote,
} from '../model/update-fields.ts';
import { updateSchema } from '../model/update.ts';

/** The tables of the reference, by the name that docs/content.md gives them. */
export const fieldTables: Readonly<Record<string, string>> = {
  update: tableOf(updateFieldNotes),
  affects: tableOf(effectFieldNotes),
  expected: tableOf(expectedFieldNotes),
  corrections: tableOf(correctionFieldNotes),
};

/** A Markdown table of some fields, a row each. */
function tableOf(notes: Readonly<Record<string, FieldNote>>): string {
  return [
    '| field | needed | meaning |',
    '| --- | --- | --- |',
    ...Object.entries(notes).map(
      ([field, { needed, meaning }]) => `| \`${field}\` | ${needed} | ${meaning} |`,
    ),
  ].join('\n');
}

/** A JSON Schema of an update's fields as an author types them, for editors. */
export function updateJsonSchema(): object {
  const schema = z.toJSONSchema(updateSchema, { io: 'input', unrepresentable: 'any' });
  for (const [field, note] of Object.entries(updateFieldNotes)) {
    const property = schema.properties?.[field];
    if (typeof property === 'object') property.description = plain(note.meaning);
  }
  return { title: 'The fields of an update', ...schema };
}

/** A sentence without the marks of Markdown. */
function plain(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
}
