import { cpus, totalmem } from 'node:os';
import { number } from '../../src/core/language/count.ts';
import type { Measurement } from './measure.ts';

/** On what it was measured. */
export interface Machine {
  processor: string;
  cores: number;
  memoryBytes: number;
  node: string;
  system: string;
}

export function describeMachine(): Machine {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    memoryBytes: totalmem(),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
  };
}

/** A Markdown table, one row a measurement. */
export function writeTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ size, cold, again, output }) => [
    `${number(size.incidents)} × ${size.updates}`,
    number(size.practices),
    String(1 + size.languages.length),
    `${cold.seconds.toFixed(1)} s`,
    again ? `${again.seconds.toFixed(1)} s` : '',
    `${number(Math.round(cold.peakBytes / 1e6))} MB`,
    number(output.files),
    `${number(Math.round(output.bytes / 1e6))} MB`,
    number(Math.round(output.pages / cold.seconds)),
    number(Math.round(output.files / cold.seconds)),
  ]);
  const head = [
    'incidents × updates',
    'practices',
    'languages',
    'build',
    'one update more',
    'peak memory',
    'files',
    'bytes',
    'pages a second',
    'files a second',
  ];
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
