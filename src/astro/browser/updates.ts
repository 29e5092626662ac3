import { chooseFeed } from './choose-feed.ts';
import { offerCopies } from './offer-copies.ts';
import { showLate } from './show-late.ts';

showLate(document);
offerCopies(document);
void chooseFeed(document);
