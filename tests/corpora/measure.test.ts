import { expect, test } from 'vitest';
import { measureGate, percentWrong } from './measure.ts';

test.each(measureGate().map((one) => [`${one.corpus}, ${one.half}`, one] as const))(
  '%s: no more than may be wrong',
  (_name, measure) => {
    expect(percentWrong(measure), measure.wrong.join('\n')).toBeLessThanOrEqual(measure.most);
  },
);
