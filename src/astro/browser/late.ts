import { showAgo } from './show-ago.ts';
import { showLate } from './show-late.ts';

showLate(document);
showAgo(document);
