import { tellRun } from '../src/cli/failed-run/tell-run.ts';

tellRun(process.env);
