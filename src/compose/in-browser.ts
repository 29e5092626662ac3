// What packages need to read content in a browser.
import { z } from 'zod';
import { bytes } from './bytes.ts';

// The page's policy lets no text become code, which zod would try.
z.config({ jitless: true });
Object.assign(globalThis, { Buffer: bytes });
