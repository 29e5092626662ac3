import type { Page } from 'playwright-core';
import type { StandIn } from './stand-in-github.ts';

/** The page on which officers write, of a publisher whose repository is the stand-in. */
export async function withRepository(page: Page, github: StandIn): Promise<void> {
  await page.route('**/compose/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(connect-src (?:'|&#39;)self(?:'|&#39;))/,
      `$1 ${github.origin}`,
    );
    await route.fulfill({ response, body });
  });
  await page.route('**/compose/content.json', async (route) => {
    const response = await route.fetch();
    const repository = {
      page: `${github.origin}/${github.name}`,
      api: `${github.origin}/api/v3`,
      name: github.name,
    };
    await route.fulfill({
      response,
      json: { ...((await response.json()) as object), repository },
    });
  });
}
