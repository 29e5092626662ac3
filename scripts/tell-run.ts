import { tellRun } from './parts/tell/tell-run.ts';

tellRun(process.env);
