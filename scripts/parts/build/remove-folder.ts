import { rmSync } from 'node:fs';
import { workApart } from './apart.ts';

// In a process of its own: tens of thousands of files take seconds to remove, and nobody need wait.
workApart(({ folder }: { folder: string }): Promise<object> => {
  rmSync(folder, { recursive: true, force: true });
  return Promise.resolve({});
});
