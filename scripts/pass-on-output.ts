import { passOnOutput } from './parts/tell/pass-on.ts';

passOnOutput(process.env);
