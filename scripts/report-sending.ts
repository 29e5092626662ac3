import { reportSending } from '../src/cli/failed-run/report-sending.ts';

reportSending(process.env);
