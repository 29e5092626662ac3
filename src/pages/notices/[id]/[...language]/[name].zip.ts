import type { IncidentState } from '../../../../core/state/incident-state.ts';
import type { Translator } from '../../../../core/language/translator.ts';
import { kitZip } from '../../../../astro/kit.ts';
import { printFile } from '../../../../astro/print-file.ts';
import { kitFilePaths } from '../../../../astro/static-paths.ts';

export const getStaticPaths = () => kitFilePaths(['kit.zip']);

/** At the notice itself the kit in every language; below a language that language alone. */
export const GET = printFile<{ state: IncidentState; translator: Translator }>(
  'zip',
  ({ state, translator }) => kitZip(state, translator),
);
