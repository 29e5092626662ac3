import { buildSite } from './parts/build-site.ts';

await buildSite();
