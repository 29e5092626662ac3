import { buildSite } from './parts/build/build-site.ts';

await buildSite();
