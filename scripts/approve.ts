import { approveDrafts } from '../src/cli/approve/approve.ts';

await approveDrafts();
