import { kitImages, type KitPicture } from '../../../../core/addresses.ts';
import type { IncidentState } from '../../../../core/state/incident-state.ts';
import type { Translator } from '../../../../core/words/translator.ts';
import { kitPicture } from '../../../../site/kit.ts';
import { printFile } from '../../../../site/print-file.ts';
import { kitFilePaths } from '../../../../site/static-paths.ts';

export const getStaticPaths = () => kitFilePaths(kitImages);

export const GET = printFile<{ state: IncidentState; translator: Translator; file: KitPicture }>(
  'png',
  ({ state, translator, file }) => kitPicture(state, translator, file),
);
