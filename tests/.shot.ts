import { launchBrowser } from './support/browser.ts';
import { serve } from './support/serve.ts';
const [folder, ...shots] = process.argv.slice(2);
const b = await launchBrowser(); const s = await serve(folder!);
for (const shot of shots) { const [name, path, width, what] = shot.split('='); const c = await b.newContext({ viewport: { width: Number(width), height: what==='first' ? 844 : 900 } }); const p = await c.newPage(); await p.goto(s.address + path!); if(what==='wait') await p.waitForTimeout(4000); await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: what === 'full' }); await c.close(); }
await b.close(); s.stop();
