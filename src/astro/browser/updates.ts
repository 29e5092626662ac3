import { chooseFeed } from './choose-feed.ts';
import { filterSurgeries } from './filter-surgeries.ts';
import { offerCopies } from './offer-copies.ts';
import './late.ts';

filterSurgeries(document);
offerCopies(document);
void chooseFeed(document);
