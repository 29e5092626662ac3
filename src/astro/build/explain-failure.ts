import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeError, PartFailure } from './failure.ts';
import { Refusal } from './refusal.ts';

/** Where what broke stands as a whole, for whoever mends it. */
export const errorLog = '.noticeboard/build-error.log';

/** What a build comes to. If it fails, the process ends with the reason in words; the trace is in a file. */
export async function orExplain<T>(build: Promise<T>): Promise<T> {
  try {
    return await build;
  } catch (error) {
    console.log(`\n${explain(error)}\n`);
    console.log('Nothing was published. What was published before is still there.');
    process.exit(1);
  }
}

function explain(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const { sentence, trace } =
    error instanceof PartFailure
      ? { sentence: error.message, trace: error.trace }
      : describeError(error);
  return keepTrace(trace) ? `${sentence}\nFor your engineer: ${errorLog} says where.` : sentence;
}

/** False where even that cannot be written, on a disk that is full. */
function keepTrace(trace: string): boolean {
  try {
    mkdirSync(dirname(errorLog), { recursive: true });
    writeFileSync(errorLog, `${trace}\n`);
    return true;
  } catch {
    return false;
  }
}
