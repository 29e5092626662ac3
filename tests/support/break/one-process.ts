import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

// Preloaded into a small build: for so few pages a second process costs more than it saves.
os.availableParallelism = () => 1;
syncBuiltinESMExports();
