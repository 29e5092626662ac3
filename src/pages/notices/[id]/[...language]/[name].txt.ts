import { kitTexts, type KitText } from '../../../../core/views/addresses.ts';
import type { IncidentState } from '../../../../core/state/incident-state.ts';
import type { Translator } from '../../../../core/language/translator.ts';
import { kitText } from '../../../../astro/kit.ts';
import { printFile } from '../../../../astro/print-file.ts';
import { kitFilePaths } from '../../../../astro/static-paths.ts';

export const getStaticPaths = () => kitFilePaths(kitTexts);

export const GET = printFile<{ state: IncidentState; translator: Translator; file: KitText }>(
  'text',
  ({ state, translator, file }) => kitText(state, translator, file),
);
