import { expect, it } from 'vitest';
import { z } from 'zod';
import { problemsFromZod } from './from-zod.ts';
import { fieldName } from './problem.ts';

const person = z.strictObject({ name: z.string().min(2).max(5), age: z.int().max(9).optional() });
const schema = z.strictObject({
  people: z.array(person).min(1).max(2),
  size: z.enum(['small', 'large']).default('small'),
  pet: z
    .union([z.strictObject({ cat: z.string() }), z.strictObject({ dog: z.string() })])
    .optional(),
});

function show(value: unknown): string[] {
  const result = schema.safeParse(value, { reportInput: true });
  const problems = problemsFromZod('zoo.yaml', result.error?.issues ?? [], schema);
  return problems.map((problem) => `${fieldName(problem)}: ${problem.message}`);
}

it('counts in lists as people do', () => {
  expect(show({ people: [{ name: 'Anna' }, { name: '' }] })).toEqual([
    'people no. 2, name: is empty',
  ]);
});

it('says how much too much it is', () => {
  expect(show({ people: [{ name: 'Annabel', age: 10 }] })).toEqual([
    'people no. 1, name: has 7 characters, and may have 5 at most',
    'people no. 1, age: is more than 9',
  ]);
  expect(show({ people: [1, 2, 3].map(() => ({ name: 'Anna' })) })).toEqual([
    'people: has 3 entries, and may have 2 at most',
  ]);
});

it('reports nothing twice', () => {
  expect(show({ peple: [] })).toEqual(['peple: there is no field with this name here']);
  expect(show({ people: 'Anna' })).toEqual(['people: is the text "Anna", and should be a list']);
  expect(show({ people: null, size: null })).toEqual([
    'people: has nothing after it',
    'size: has nothing after it',
  ]);
});

it('does not show what YAML makes of .nan, .inf and 1e999', () => {
  for (const size of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(show({ people: size })).toEqual([
      'people: is a number without a value, and should be a list',
    ]);
  }
});

it('looks into the shape that the author came nearest to', () => {
  const people = [{ name: 'Anna' }];
  expect(show({ people, pet: { dog: 3 } })).toEqual([
    'pet, dog: is the number 3, and should be text',
  ]);
  expect(show({ people, pet: { caat: 'Tom' } })).toEqual([
    'pet, caat: there is no field with this name here',
  ]);
});

it('speaks of the whole file where there is no field', () => {
  expect(show(['Anna'])).toEqual([': this file is a list, and should be a group of fields']);
  expect(show('Anna')).toEqual([': this file is the text "Anna", and should be a group of fields']);
});
