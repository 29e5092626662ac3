import { tableOf } from '../rule.ts';
import { swapping } from '../swap.ts';

/** Words for patients where staff are spoken to. Source: NHS digital service manual, "A to Z of NHS health writing". */
export const practiceWordRules = tableOf([
  {
    code: 'words/gp-surgery',
    severity: { practices: 'warning' },
    find: swapping({ 'GP surgery': 'GP practice', 'GP surgeries': 'GP practices' }),
    message: '"{found}" is what patients say, and staff say "GP practice"',
    fix: 'Write "GP practice".',
    title: 'GP surgery, to staff',
    why: 'Staff say "GP practice". The same word in every bulletin is easier to search for.',
    wrong: 'Each GP surgery prints its list.',
    right: 'Each GP practice prints its list.',
  },
]);
