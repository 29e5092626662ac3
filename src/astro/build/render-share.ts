import { workApart } from './apart.ts';
import { openBundle } from './bundle.ts';
import type { RenderNote, RenderWork } from './renderer.ts';
import type { Rendered } from './rendered.ts';

// All that such a process does is in the bundle.
workApart<RenderWork, Rendered, RenderNote>(async (hear, say) => {
  const { bundle, render } = await openBundle(await hear('bundle'));
  return render(bundle, hear, say);
});
