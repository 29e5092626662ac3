import { styleText } from 'node:util';

/** Colour only where a person looks. `styleText` also heeds NO_COLOR. */
export function style(format: 'bold' | 'red' | 'yellow' | 'green' | 'dim', text: string): string {
  return process.stdout.isTTY ? styleText(format, text) : text;
}

/** Something that takes a while, and how it ends. */
export interface ProgressStage {
  /** Says how long it took, and what came of it. */
  end: (note?: string) => void;
}

/** Says what is being done. A person at a terminal sees the time on the same line. */
export function startStage(what: string): ProgressStage {
  const start = performance.now();
  const { isTTY } = process.stdout;
  process.stdout.write(isTTY ? `${what} …` : `${what} …\n`);
  return {
    end: (note) => {
      const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
      const line = note ? `${seconds}, ${note}` : seconds;
      process.stdout.write(`${isTTY ? '\r\x1b[K' : ''}${what}: ${line}\n`);
    },
  };
}

/**
 * Says what is being done, and how long it took. A person at a terminal sees
 * the seconds go by, and what the work notes; a log gets one line at the end.
 */
export async function withProgress<T>(
  what: string,
  work: (note: (text: string) => void) => T | Promise<T>,
): Promise<T> {
  const start = performance.now();
  const { isTTY } = process.stdout;
  let noted = '';
  const line = () => {
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    return noted ? `${seconds}, ${noted}` : seconds;
  };
  const show = () => process.stdout.write(`\r\x1b[K${what} … ${style('dim', line())}`);
  process.stdout.write(isTTY ? `${what} …` : `${what} …\n`);
  const ticker = isTTY ? setInterval(show, 500) : undefined;
  try {
    const result = await work((text) => {
      noted = text;
    });
    if (isTTY) {
      show();
      process.stdout.write('\n');
    } else process.stdout.write(`${what}: ${line()}\n`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}
