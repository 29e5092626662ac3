import { showLate } from './show-late.ts';

showLate(document);
