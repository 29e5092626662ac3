import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the last build printed, for whoever has to tell others why it failed. */
export const outputFile = '.noticeboard/output.txt';

/** Writes all that this process prints into a file too. A disk that is full must not keep it from printing. */
export function recordOutput(): void {
  if (!tryTo(() => begin())) return;
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    stream.write = (text: string | Uint8Array, ...rest: unknown[]) => {
      tryTo(() => appendFileSync(outputFile, text));
      return write(text, ...rest);
    };
  }
}

function begin(): void {
  mkdirSync(dirname(outputFile), { recursive: true });
  writeFileSync(outputFile, '');
}

function tryTo(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
