import { writeGenerated } from '../src/cli/write-generated.ts';

await writeGenerated();
