import { zipSync, type Zippable } from 'fflate';
import {
  kitFileName,
  kitPictures,
  kitTexts,
  type KitPicture,
  type KitText,
} from '../core/views/addresses.ts';
import { english } from '../core/model/language.ts';
import { projectChannels, kitFileText } from '../core/views/channels/project-channels.ts';
import type { KitSizes } from '../core/views/pages/kit.ts';
import type { Sign } from '../core/views/channels/sign.ts';
import type { IncidentState } from '../core/state/incident-state.ts';
import type { Translator } from '../core/language/translator.ts';
import { cachedPicture, pictureKey } from '../render/pictures/picture-cache.ts';
import { readStandIn } from '../render/pictures/stand-in.ts';
import { context } from './site-context.ts';
import { undrawn } from 'virtual:noticeboard/site';

/** A text file of a notice's kit in one language. */
export function kitText(state: IncidentState, translator: Translator, name: KitText): string {
  return kitFileText(projectChannels(state, context, translator), name);
}

/** A picture of a notice's kit in one language. */
export async function kitPicture(
  state: IncidentState,
  translator: Translator,
  name: KitPicture,
): Promise<Uint8Array<ArrayBuffer>> {
  const { sign } = projectChannels(state, context, translator);
  const bytes = (await isUndrawn(name, sign)) ? readStandIn(name) : await cachedPicture(name, sign);
  return new Uint8Array(bytes);
}

/** Whether a picture could not be drawn for this build. */
async function isUndrawn(name: KitPicture, sign: Sign): Promise<boolean> {
  const keys = await undrawn;
  return keys.size > 0 && keys.has(pictureKey(name, sign));
}

/**
 * The whole kit, a folder for each language, for the day when the web is out
 * too. The English one holds every language, any other just its own.
 */
export function kitZip(
  state: IncidentState,
  { language }: Translator,
): Promise<Uint8Array<ArrayBuffer>> {
  const known = zips.get(state) ?? new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  zips.set(state, known);
  const zip = known.get(language.id) ?? makeZip(state, language.id);
  known.set(language.id, zip);
  return zip;
}

/** Each zip is asked for twice: for itself, and for its size on the kit's page. */
const zips = new WeakMap<IncidentState, Map<string, Promise<Uint8Array<ArrayBuffer>>>>();

async function makeZip(state: IncidentState, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const languages = context.translators.filter(
    ({ language }) => id === english || language.id === id,
  );
  const files: Zippable = {};
  const isExercise = state.incident.kind === 'exercise';
  for (const translator of languages) {
    const folder = translator.language.id;
    for (const name of kitTexts) {
      files[`${folder}/${kitFileName(name, isExercise)}`] = Buffer.from(
        kitText(state, translator, name),
      );
    }
    const { sign } = projectChannels(state, context, translator);
    for (const name of kitPictures) {
      if (await isUndrawn(name, sign)) continue;
      // Pictures and PDFs are compressed already.
      files[`${folder}/${kitFileName(name, isExercise)}`] = [
        await kitPicture(state, translator, name),
        { level: 0 },
      ];
    }
  }
  // Zip knows no time zones: one fixed day, so that the same kit has the same bytes everywhere.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** How large the files of a notice's kit are, by language. */
export async function kitSizes(
  state: IncidentState,
): Promise<(translator: Translator) => KitSizes> {
  const sizes = new Map<string, KitSizes>();
  for (const translator of context.translators) {
    const { sign } = projectChannels(state, context, translator);
    const pictures = kitPictures.map(async (name) => [
      name,
      (await isUndrawn(name, sign))
        ? undefined
        : (await kitPicture(state, translator, name)).length,
    ]);
    const zip = ['kit.zip', (await kitZip(state, translator)).length];
    const entries = Object.fromEntries([...(await Promise.all(pictures)), zip]) as KitSizes;
    sizes.set(translator.language.id, entries);
  }
  return ({ language: { id } }) => {
    const known = sizes.get(id);
    if (!known) throw new Error(`There is no kit in ${id}`);
    return known;
  };
}
