import { expect, it } from 'vitest';
import { contentFiles, today, withLine } from '../../tests/support/content-files.ts';
import { aSiteContext } from '../../tests/support/site-context.ts';
import { projectPracticeFeed } from '../core/views/feeds/feed.ts';
import { adviceFor } from '../core/views/shared/advice.ts';
import { checkSources } from './read-content.ts';

const line = (code: string, town: string, postcode: string) =>
  `${code},Abbey Medical Practice,craven,${town},${postcode},,,systmone sms,,,`;

it('patients and staff can tell practices of one name apart, in advice and in feeds', () => {
  let texts = contentFiles();
  texts = withLine(texts, 'practices.csv', 'X10001,', line('X10001', 'Skipton', 'BD23 1AB'));
  texts = withLine(texts, 'practices.csv', 'X10002,', line('X10002', 'Settle', 'BD24 9AA'));
  texts = withLine(texts, 'practices.csv', 'X10003,', line('X10003', 'Settle', 'BD24 9ZZ'));
  const { context: checked, problems } = checkSources({ texts, problems: [] }, { today });
  expect(problems).toEqual([]);
  if (!checked) throw new Error('It is not published');
  const context = aSiteContext(checked.content, '2025-07-29T12:00:00+01:00');
  const names = context.state.running.map(({ practice }) => practice.name);
  expect(names).toEqual([
    'Abbey Medical Practice (Settle BD24 9AA)',
    'Abbey Medical Practice (Settle BD24 9ZZ)',
    'Abbey Medical Practice (Skipton)',
    'Moor View, The Old School',
  ]);
  const titles = context.content.practices.map((one) => projectPracticeFeed(one, context).title);
  expect(titles[0]).toContain('Abbey Medical Practice (Settle BD24 9AA)');
  expect(new Set(titles).size).toBe(4);
  const words = JSON.stringify(adviceFor(context.state.running, context, context.english));
  expect(words).not.toMatch(/Abbey Medical Practice(?! \()/);
});
