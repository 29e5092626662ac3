import { redact } from '../src/cli/redact.ts';

await redact();
