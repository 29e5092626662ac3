import { bankHolidays } from '../src/cli/bank-holidays.ts';

await bankHolidays();
