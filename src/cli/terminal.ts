import { styleText } from 'node:util';

/** Colour only where a person looks. `styleText` also heeds NO_COLOR. */
export function style(format: 'bold' | 'red' | 'yellow' | 'green' | 'dim', text: string): string {
  return process.stdout.isTTY ? styleText(format, text) : text;
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
