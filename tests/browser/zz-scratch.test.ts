import { test } from 'vitest';
import { notice, noticeInUrdu, bulletin } from './kinds.ts';
import { findMisfits } from './support-page.ts';
import { useBuiltSite } from './support-site.ts';
const { visit } = useBuiltSite();
test.for([notice, noticeInUrdu, bulletin])('x $name', async ({ path }) => {
  await visit(path, { viewport: { width: 320, height: 800 } }, async (page) => {
    await page.addStyleTag({ content: 'h1{white-space:nowrap} body{overflow-x:hidden} main p:last-of-type{height:10px;overflow:hidden}' });
    console.log(await findMisfits(page));
  });
});
