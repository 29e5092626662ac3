import type { Random } from '../bench/random.ts';
import { ofText, shown, textOf, type Mutate } from './mutation.ts';

/** What a hand that slips types somewhere: signs that mean something in YAML, Markdown or CSV. */
const signs = [
  ':', '- ', '  ', '\t', '"', "'", '|', '>', '{', '}', '[', ']', '#', '---', '...', '&a ', '*a', '!!js ', '? ', '%', '@',
  ',', ';', '<', '`', '\\', '\n', '\n\n', '\n---\n', '\n## ', '\n## For patients\n', '## English', '<<<<<<< HEAD\n', '=======', '\u00a0',
] as const; // prettier-ignore

type Change = (lines: string[], at: number, random: Random) => { lines: string[]; what: string };

const changes: Record<string, Change> = {
  'lines taken out': (lines, at, random) => {
    const count = 1 + random.below(random.pick([1, 4, 30]));
    return { lines: lines.toSpliced(at, count), what: `${count} lines taken out` };
  },
  'lines doubled': (lines, at, random) => {
    const some = lines.slice(at, at + 1 + random.below(4));
    return { lines: lines.toSpliced(at, 0, ...some), what: `${some.length} lines doubled` };
  },
  'lines exchanged': (lines, at, random) => {
    const other = random.below(lines.length);
    const next = lines.with(at, lines[other] ?? '').with(other, lines[at] ?? '');
    return { lines: next, what: `exchanged with line ${other + 1}` };
  },
  'a line moved in or out': (lines, at, random) => {
    const line = lines[at] ?? '';
    const next = random.below(2) === 0 ? `  ${line}` : line.replace(/^\s+|^- /, '');
    return { lines: lines.with(at, next), what: `became ${shown(next)}` };
  },
  'a sign typed': (lines, at, random) => {
    const line = lines[at] ?? '';
    const place = random.below(line.length + 1);
    const next = line.slice(0, place) + random.pick(signs) + line.slice(place);
    return { lines: lines.with(at, next), what: `became ${shown(next)}` };
  },
  'lines repeated very often': (lines, at, random) => {
    const count = 20 + random.below(400);
    const some = Array.from({ length: count }, () => lines[at] ?? '');
    return { lines: lines.toSpliced(at, 0, ...some), what: `repeated ${count} times` };
  },
};

/** Lines changed as a hand or a merge changes them. */
export const lineMutations: Record<string, Mutate> = {
  ...Object.fromEntries(
    Object.entries(changes).map(([kind, change]): [string, Mutate] => [
      kind,
      ofText((text, random) => {
        const lines = text.split('\n');
        const at = random.below(lines.length);
        const changed = change(lines, at, random);
        return { text: changed.lines.join('\n'), what: `line ${at + 1}: ${changed.what}` };
      }),
    ]),
  ),
  'lines of another file': ofText((text, random, files) => {
    const from = random.pick([...files.keys()]);
    const other = textOf(files, from).split('\n');
    const start = random.below(other.length);
    const some = other.slice(start, start + 1 + random.below(20));
    const lines = text.split('\n');
    const at = random.below(lines.length);
    return {
      text: lines.toSpliced(at, 0, ...some).join('\n'),
      what: `line ${at + 1}: ${some.length} lines of ${from} put in`,
    };
  }),
};
