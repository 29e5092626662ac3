// What packages need to read content in a browser.
import { z } from 'zod';

// The page's policy lets no text become code, which zod would try.
z.config({ jitless: true });
// gray-matter keeps the bytes of what it reads. Nobody looks at them here.
Object.assign(globalThis, { Buffer: { from: (text: string) => text, isBuffer: () => false } });
