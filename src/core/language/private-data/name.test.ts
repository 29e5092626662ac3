import { describe, expect, test } from 'vitest';
import { aContent, aPractice } from '../../../../tests/support/builders.ts';
import { allowedIn } from './allowed.ts';
import { findNames } from './name.ts';

const practices = [
  aPractice('N1', 'north', { name: 'Limestone House Surgery' }),
  aPractice('N2', 'north', { name: 'Dr Khan and Partners' }),
];
const allowed = allowedIn(aContent([], { practices }));
const namesIn = (text: string) =>
  findNames(text, allowed).map(({ kind, index, found }) => {
    expect([kind, text.slice(index, index + found.length)]).toEqual(['name', found]);
    return found;
  });

describe('a person is named', () => {
  test.each([
    ['by a title', 'Then Mr Patel came.', ['Mr Patel']],
    ['by a title and initials', 'Then Dr. A. Khan came.', ['Dr. A. Khan']],
    ['as one of two', 'Then Mr and Mrs O’Neill came.'.replace('’', "'"), ["Mr and Mrs O'Neill"]],
    ['in small letters', 'ask mrs crabtree', ['mrs crabtree']],
    ['by what they are', 'The patient John Smith waits.', ['patient John Smith']],
    [
      'by a first name after what they are',
      'Our receptionist Sarah helps.',
      ['receptionist Sarah'],
    ],
    [
      'before what they are',
      'Jo Bloggs, our practice manager, helps.',
      ['Jo Bloggs, our practice manager'],
    ],
    ['where only people can stand', 'Thanks to Jo Bloggs for it.', ['Thanks to Jo Bloggs']],
    ['in a form', 'Surname: Crabtree', ['Surname: Crabtree']],
    ['by a first name and a surname', 'Then Sarah Jones came.', ['Sarah Jones']],
    ['with an initial between', 'Then Sarah K. Jones came.', ['Sarah K. Jones']],
    ['with two first names', 'Then Sarah-Jane Jones came.', ['Sarah-Jane Jones']],
    ['in capitals', 'Then SARAH JONES came.', ['SARAH JONES']],
    ['by a first name that is asked for', 'Ask for Imran today.', ['Ask for Imran']],
    ['by an initial', 'Written by J. Smith today.', ['J. Smith']],
    ['with what is theirs', "See Mrs Patel's record today.", ["Mrs Patel's"]],
    ['in the order of the text', 'Sarah Jones and Mr Patel came.', ['Sarah Jones', 'Mr Patel']],
    ['twice', 'Mr Patel and Sarah Jones came.', ['Mr Patel', 'Sarah Jones']],
    ['once, where two rules find it', 'Ask Mr John Smith today.', ['Mr John Smith']],
    [
      'with a surname that is a word for a place',
      'Speak to Sarah Hill today.',
      ['Speak to Sarah Hill'],
    ],
    ['with such a surname after a word for help', 'Get help by Sarah Hill.', ['Sarah Hill']],
    ['with another surname after it', 'Get help by Sarah Hill Jones.', ['Sarah Hill']],
    ['in Polish', 'Proszę zapytać: Pani Kowalska.', ['Pani Kowalska']],
    ['with a surgery of another name', 'Mr Patel knows Limestone House Surgery.', ['Mr Patel']],
  ])('%s', (_name, text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });
});

describe('nobody is named', () => {
  test.each([
    ['by the name of a practice', 'Records of Limestone House Surgery are back.'],
    ['by a practice that has the name of a doctor', 'Dr Khan and Partners is open.'],
    ['by the same in the middle of a sentence', 'Today Dr Khan and Partners is open.'],
    ['by a practice of doctors', "Dr Ahmed's surgery is open."],
    ['by a practice of doctors of many', "Dr Williams' practice is open."],
    [
      'by a practice of doctors late in a sentence',
      "Today and on all other days Dr Ahmed's surgery is open.",
    ],
    ['by a place after other words for help', 'By us Sarah Hill is well.'],
    ['by partners', 'Dr Ahmed & Partners is open.'],
    ['by a street', 'In Sarah Lane all is well.'],
    ['by a place with three names', 'Near Martin Luther House all is well.'],
    ['by a surname that is a place, where nobody is asked', 'Near Sarah Hill all is well.'],
    ['by a place after a word for help', 'Get help by Sarah Hill Surgery.'],
    ['by words in capitals', 'The CARE HOME is open.'],
    ['by a word for a group', 'Ask the patient Participation Group.'],
    ['by a profession', 'Ask the Nurse Practitioner.'],
    ['by a day', 'Ask for it by Monday.'],
    ['by another word that is asked for', 'Ask for Paper.'],
    ['by the end of a sentence', 'Go to A&E. Call 999.'],
    ['by the end of a sentence in words', 'Go to A and E. Call 999.'],
    ['by the village of Harold Wood', 'Surgeries in Harold Wood are open.'],
  ])('%s', (_name, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test('unless the words of a practice stand elsewhere alone', () => {
    expect(namesIn('Dr Khan waits at Dr Khan and Partners.')).toEqual(['Dr Khan']);
  });
});
