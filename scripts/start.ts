import { keepCompiled } from '../src/cli/keep-compiled.ts';

keepCompiled();
const { buildSite } = await import('../src/cli/build-site.ts');
await buildSite();
const { serveSite } = await import('../src/cli/serve-site.ts');
await serveSite();
