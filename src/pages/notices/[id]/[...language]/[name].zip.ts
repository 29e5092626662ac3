import type { IncidentState } from '../../../../core/state/incident-state.ts';
import type { Translator } from '../../../../core/words/translator.ts';
import { kitZip } from '../../../../site/kit.ts';
import { printFile } from '../../../../site/print-file.ts';
import { kitFilePaths } from '../../../../site/static-paths.ts';

export const getStaticPaths = () => kitFilePaths(['kit.zip']);

/** At the notice itself the kit in every language; below a language that language alone. */
export const GET = printFile<{ state: IncidentState; translator: Translator }>(
  'zip',
  ({ state, translator }) => kitZip(state, translator),
);
