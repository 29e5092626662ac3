import { rmSync } from 'node:fs';
import { workApart, type Hear } from './apart.ts';

// In a process of its own: tens of thousands of files take seconds to remove, and nobody need wait.
workApart(async (hear: Hear<{ folder: string }>): Promise<object> => {
  rmSync(await hear('folder'), { recursive: true, force: true });
  return {};
});
