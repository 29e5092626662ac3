import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { SchemaName } from '../../src/core/views/addresses.ts';

export function readSchema(name: SchemaName): AnySchemaObject {
  return JSON.parse(readFileSync(`public/schemas/${name}.json`, 'utf8')) as AnySchemaObject;
}

/** What a schema finds wrong in a document, a line each. The schema itself is checked strictly. */
export function makeValidator(name: SchemaName): (document: unknown) => string[] {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(readSchema(name));
  return (document) =>
    validate(document)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
