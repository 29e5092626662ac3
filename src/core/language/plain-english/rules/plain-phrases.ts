import { everyone, patients, tableOf } from '../rule.ts';
import { swapping } from '../swap.ts';

const shorter = '"{found}" has a shorter word that everybody knows';
const empty = '"{found}" says nothing that the reader needs';

const quick =
  'A short word is read faster, and by more people. That counts most when things go wrong.';
const trust =
  'People have read it too often to believe it. They want to know what happens and when.';

/**
 * Phrases that one word, or nothing, can take the place of.
 * Source: NHS digital service manual, content guide; Plain English Campaign, "The A to Z of alternative words".
 */
export const plainPhraseRules = tableOf([
  {
    code: 'words/in-order-to',
    severity: everyone.warning,
    // After these words "to" would make another phrase.
    find: swapping({
      '(?<!\\b(?:prior|login|on|endeavour(?:ing)?) )in order to': 'to',
    }),
    message: shorter,
    fix: 'Write "to".',
    title: 'In order to',
    why: quick,
    wrong: 'Come early in order to see the nurse.',
    right: 'Come early to see the nurse.',
  },
  {
    code: 'words/regarding',
    severity: everyone.warning,
    find: swapping({
      '(?<!\\b(?:is|are|was|were) )regarding': 'about',
      '(?:with|in) regards? to': 'about',
      'in (?:relation|respect) (?:to|of)': 'about',
    }),
    message: shorter,
    fix: 'Write "about".',
    title: 'Regarding, with regard to',
    why: quick,
    wrong: 'Call us regarding your results.',
    right: 'Call us about your results.',
  },
  {
    code: 'words/because',
    severity: everyone.warning,
    find: swapping({
      'due to the fact that': 'because',
      'in the event that': 'if',
      'in the event of': null,
      'at this (?:moment|point) in time': 'now',
      'at the present time': 'now',
      'until such time as': 'until',
      'in a timely manner': null,
    }),
    message: shorter,
    fix: 'Use one plain word, such as because, if, now or until.',
    title: 'Long phrases for because, if, now and until',
    why: quick,
    wrong: 'Results are late due to the fact that the lines are down.',
    right: 'Results are late because the lines are down.',
  },
  {
    code: 'words/kindly',
    severity: patients.warning,
    find: swapping({ 'kindly(?! people\\b)': null, 'please note(?: that)?': null }),
    message: empty,
    fix: 'Leave it out, or write "please" and what to do.',
    title: 'Kindly, or please note',
    why: 'The first words of a sentence count most. These two say nothing.',
    wrong: 'Please note that the desk is closed.',
    right: 'The desk is closed.',
  },
  {
    code: 'words/inconvenience',
    severity: patients.warning,
    find: swapping({
      '(?<!\\bas )we (?:would like to |sincerely )?apologi[sz]e for any inconvenience(?: caused| this (?:may|might|will) cause(?: you)?)?':
        'we are sorry',
      '(?<!we (?:would like to |sincerely )?)apolog(?:ies|ise|ize) for (?:any|the) inconvenience':
        null,
    }),
    message: '"{found}" sounds like a machine',
    fix: 'Write "We are sorry", and for what.',
    title: 'Apologies for any inconvenience',
    why: trust,
    wrong: 'We apologise for any inconvenience caused.',
    right: 'We are sorry that you wait longer today.',
  },
  {
    code: 'words/further-notice',
    severity: patients.warning,
    find: swapping({ 'until further notice': null, 'in due course': null, 'going forward': null }),
    message: '"{found}" does not tell people when',
    fix: 'Say when you will tell them more.',
    title: 'Until further notice',
    why: trust,
    wrong: 'The desk is closed until further notice.',
    right: 'The desk is closed. We will tell you more by 5pm.',
  },
]);
