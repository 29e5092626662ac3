import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { openList, readPractices } from '../../src/cli/official-list.ts';
import { tellApart } from '../../src/core/model/tell-apart.ts';
import { makeFileSource } from '../../src/core/views/shared/search/file-source.ts';
import { searchFiles } from '../../src/core/views/shared/search/files.ts';
import { aContent, aPractice } from '../support/builders.ts';
import { aSiteContext } from '../support/site-context.ts';
import { measureFinder, waysToType } from './measure-finder.ts';

const { values } = parseArgs({
  options: { list: { type: 'string' }, step: { type: 'string', default: '1' } },
});
if (!values.list) throw new Error('Say where the official list is: --list epraccur.csv.gz');

const everywhere = { subIcbs: [], postcodeAreas: [] };
const { practices } = readPractices(values.list, openList(values.list), everywhere);
const all = tellApart(
  practices.map(({ code, name, town, postcode }) =>
    aPractice(code, 'north', { name, town, postcode }),
  ),
);
const began = performance.now();
const { files, spread, common } = searchFiles(
  aSiteContext(aContent([], { practices: all }), '2026-01-01T00:00:00Z'),
);
const tookMs = Math.round(performance.now() - began);
const texts = files.map((file) => JSON.stringify(file));
const largest = (sizes: number[]) => Math.max(...sizes);
console.log(
  `${all.length} practices in ${files.length} files, made in ${tookMs} ms.`,
  `The largest has ${largest(texts.map((text) => Buffer.byteLength(text)))} bytes,`,
  `${largest(texts.map((text) => gzipSync(text).length))} gzipped; all have`,
  `${texts.reduce((sum, text) => sum + text.length, 0)}.`,
  `${common.length} common keys are ${common.join(' ').length} bytes, ${gzipSync(common.join(' ')).length} gzipped.`,
);
const load = (file: number) => Promise.resolve(files[file] ?? { surgeries: [] });
console.table(
  await measureFinder(
    all,
    () => makeFileSource(spread, common, load),
    waysToType,
    Number(values.step),
  ),
);
