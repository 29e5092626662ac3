import { filterSurgeries } from './filter-surgeries.ts';
import { showLate } from './show-late.ts';

showLate(document);
filterSurgeries(document);
