import { countAnswers } from '../src/cli/replies.ts';

await countAnswers();
