import { exitWithSentence } from '../src/cli/exit-with-sentence.ts';
import { readSendFlags } from '../src/cli/send-flags.ts';
import { send } from '../src/cli/send.ts';

const flags = exitWithSentence(() => readSendFlags(process.argv.slice(2)));
process.exitCode = await send(flags, process.env);
