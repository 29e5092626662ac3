import { z } from 'zod';

export type FieldPath = (string | number)[];

/**
 * The paths of every field of a schema that holds text of a person's own
 * choice. Lists are entered at 0, records at "key"; times, days and enumerated
 * values are left out.
 */
export function textFieldsOf(schema: unknown, path: FieldPath = []): FieldPath[] {
  if (schema instanceof z.ZodString || schema instanceof z.ZodURL || schema instanceof z.ZodEmail) {
    return [path];
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      textFieldsOf(inner, [...path, key]),
    );
  }
  if (schema instanceof z.ZodArray) return textFieldsOf(schema.element, [...path, 0]);
  if (schema instanceof z.ZodRecord) return textFieldsOf(schema.valueType, [...path, 'key']);
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => textFieldsOf(option, path));
  }
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  ) {
    return textFieldsOf(schema.unwrap(), path);
  }
  // A preprocessed field keeps its text at the end of the pipe; a time has become a number there.
  if (schema instanceof z.ZodPipe) {
    return schema.in instanceof z.ZodTransform ? textFieldsOf(schema.out, path) : [];
  }
  return [];
}

/** Plain data with one text at a path, and nothing else. */
export function withTextAt([step, ...rest]: FieldPath, text: string): unknown {
  if (step === undefined) return text;
  const inner = withTextAt(rest, text);
  return typeof step === 'number' ? [inner] : { [step]: inner };
}
