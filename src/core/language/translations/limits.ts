import { areasSchema } from '../../model/area.ts';
import { guidanceTranslationSchema } from '../../model/guidance.ts';
import { languageSchema } from '../../model/language.ts';

/** What a schema holds below a field, as far as it matters here. */
interface Schema {
  def?: { innerType?: Schema; element?: Schema; valueType?: Schema };
  shape?: Record<string, Schema>;
  maxLength?: number | null;
}

/** How many characters a text may have, by where it stands in its file. Nothing where there is no limit. */
export function maxLettersAt(
  file: string,
  path: readonly (string | number)[] | undefined,
): number | undefined {
  if (!path) return undefined;
  const whole = file.startsWith('guidance/')
    ? guidanceTranslationSchema
    : file === 'areas.yaml'
      ? areasSchema
      : languageSchema;
  const found = path.reduce<Schema | undefined>(
    (schema, name) => within(schema, name),
    whole as unknown as Schema,
  );
  return unwrap(found)?.maxLength ?? undefined;
}

function within(schema: Schema | undefined, name: string | number): Schema | undefined {
  const own = unwrap(schema);
  return own?.shape?.[name] ?? own?.def?.element ?? own?.def?.valueType;
}

/** Without what makes it optional or gives it a default. */
function unwrap(schema: Schema | undefined): Schema | undefined {
  const inner = schema?.def?.innerType;
  return inner ? unwrap(inner) : schema;
}
