import { useCompileCache } from '../src/cli/compile-cache.ts';

useCompileCache();
const { buildSite } = await import('../src/cli/build-site.ts');
await buildSite();
const { serveSite } = await import('../src/cli/serve-site.ts');
await serveSite();
