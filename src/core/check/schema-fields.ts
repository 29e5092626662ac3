import { z } from 'zod';

/** The names of the fields that a schema knows at a path, in their order. Empty where there are none. */
export function fieldsAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let found = unwrap(schema);
  for (const step of path) found = unwrap(stepInto(found, step));
  const shapes = found instanceof z.ZodUnion ? found.options : [found];
  return shapes.flatMap((shape) => (shape instanceof z.ZodObject ? Object.keys(shape.shape) : []));
}

function stepInto(schema: unknown, step: string | number): unknown {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step)) return schema.shape[step];
  return undefined;
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap())
    : schema;
}
