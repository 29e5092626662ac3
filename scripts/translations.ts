import { exchangeTranslations } from '../src/cli/translations.ts';

await exchangeTranslations();
