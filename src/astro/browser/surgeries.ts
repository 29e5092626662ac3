import { filterSurgeries } from './filter-surgeries.ts';
import './late.ts';

filterSurgeries(document);
