import { styleText } from 'node:util';

/** Colour only where a person looks. `styleText` also heeds NO_COLOR. */
export function style(format: 'bold' | 'red' | 'yellow' | 'green' | 'dim', text: string): string {
  return process.stdout.isTTY ? styleText(format, text) : text;
}

/**
 * Says what is being done, and how long it took. A person at a terminal sees
 * the seconds go by; a log gets one line.
 */
export async function withProgress<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const { isTTY } = process.stdout;
  if (isTTY) process.stdout.write(`${what} …`);
  else process.stdout.write(`${what} …\n`);
  const ticker = isTTY
    ? setInterval(() => process.stdout.write(`\r${what} … ${style('dim', seconds())}`), 500)
    : undefined;
  try {
    const result = await work();
    if (isTTY) process.stdout.write(`\r${what} … ${style('dim', seconds())}\n`);
    else process.stdout.write(`${what}: ${seconds()}\n`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}
