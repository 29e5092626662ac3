import type { IncidentState } from '../../../../core/state/incident-state.ts';
import type { Translator } from '../../../../core/words/translator.ts';
import { kitPicture } from '../../../../site/kit.ts';
import { printFile } from '../../../../site/print-file.ts';
import { kitFilePaths } from '../../../../site/static-paths.ts';

export const getStaticPaths = () => kitFilePaths(['poster.pdf']);

export const GET = printFile<{ state: IncidentState; translator: Translator }>(
  'pdf',
  ({ state, translator }) => kitPicture(state, translator, 'poster.pdf'),
);
