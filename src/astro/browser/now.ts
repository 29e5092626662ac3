import { offerCopies } from './offer-copies.ts';
import './late.ts';

offerCopies(document);
