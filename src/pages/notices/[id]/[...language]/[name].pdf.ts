import type { KitPdf } from '../../../../core/views/addresses.ts';
import { kitPdfs } from '../../../../core/views/addresses.ts';
import type { IncidentState } from '../../../../core/state/incident-state.ts';
import type { Translator } from '../../../../core/language/translator.ts';
import { kitPicture } from '../../../../astro/kit.ts';
import { printFile } from '../../../../astro/print-file.ts';
import { kitFilePaths } from '../../../../astro/static-paths.ts';

export const getStaticPaths = () => kitFilePaths(kitPdfs);

export const GET = printFile<{ state: IncidentState; translator: Translator; file: KitPdf }>(
  'pdf',
  ({ state, translator, file }) => kitPicture(state, translator, file),
);
