import { kitTexts, type KitText } from '../../../../core/addresses.ts';
import type { IncidentState } from '../../../../core/state/incident-state.ts';
import type { Translator } from '../../../../core/words/translator.ts';
import { kitText } from '../../../../site/kit.ts';
import { printFile } from '../../../../site/print-file.ts';
import { kitFilePaths } from '../../../../site/static-paths.ts';

export const getStaticPaths = () => kitFilePaths(kitTexts);

export const GET = printFile<{ state: IncidentState; translator: Translator; file: KitText }>(
  'text',
  ({ state, translator, file }) => kitText(state, translator, file),
);
