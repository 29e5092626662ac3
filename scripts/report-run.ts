import { reportRun } from '../src/cli/failed-run/report-run.ts';

reportRun(process.env);
