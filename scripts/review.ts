import { reviewTexts } from '../src/cli/review.ts';

await reviewTexts();
