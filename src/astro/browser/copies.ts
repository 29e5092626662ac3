import { offerCopies } from './offer-copies.ts';
import { showLate } from './show-late.ts';

showLate(document);
offerCopies(document);
