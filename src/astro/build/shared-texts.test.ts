import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mark } from '../../core/views/placeholder.ts';
import { openSharedTexts } from './shared-texts.ts';

let folder: string;
const open = () => openSharedTexts((name) => Buffer.from(`(${name})`), folder);
const nameIn = (one: string) => one.slice(1, -1);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shared-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('gives one mark for a text however often it is shared, and the text for the mark', () => {
  const shared = open();
  const style = shared.share('p{top:0}', 'code');
  expect(shared.share('p{top:0}', 'code')).toBe(style);
  expect(shared.find(nameIn(style))?.toString()).toBe('p{top:0}');
  expect(shared.find('shared-code-0')).toBeUndefined();
  expect(shared.find('iso')).toBeUndefined();
});

it('knows in a later build what an earlier one shared, and fills it in anew', () => {
  const footer = open().share(`made at ${mark('iso')}`, 'markup');
  const later = open();
  expect(later.find(nameIn(footer))?.toString()).toBe('made at (iso)');
  expect(later.used()).toEqual([
    { name: nameIn(footer), kind: 'markup', text: Buffer.from(`made at ${mark('iso')}`) },
  ]);
});

it('takes what is damaged for lost, and keeps it again', () => {
  const style = open().share('p{top:0}', 'code');
  const [name = ''] = readdirSync(folder);
  writeFileSync(join(folder, name), 'p{');
  expect(open().find(nameIn(style))).toBeUndefined();
  open().share('p{top:0}', 'code');
  expect(open().find(nameIn(style))?.toString()).toBe('p{top:0}');
});
