import { buildSite } from '../src/cli/build-site.ts';
import { serveSite } from '../src/cli/serve-site.ts';

await buildSite();
await serveSite();
