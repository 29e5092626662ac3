import { everyone, patients, patientsFirst, type Rule } from '../rule.ts';
import { swapping } from '../swap.ts';

const shorter = '"{found}" has a shorter word that everybody knows';
const empty = '"{found}" says nothing that the reader needs';

/**
 * Long words for short ones, for both audiences.
 * Source: NHS digital service manual, content guide; Plain English Campaign, "The A to Z of alternative words".
 */
export const plainWordRules: readonly Rule[] = [
  {
    code: 'words/utilise',
    severity: patientsFirst,
    find: swapping({
      'utili[sz]e': 'use',
      'utili[sz]es': 'uses',
      'utili[sz]ed': 'used',
      'utili[sz]ing': 'using',
    }),
    message: shorter,
    fix: 'Write "use".',
  },
  {
    code: 'words/commence',
    severity: patientsFirst,
    find: swapping({
      commence: 'start',
      commences: 'starts',
      commenced: 'started',
      commencing: 'starting',
    }),
    message: shorter,
    fix: 'Write "start".',
  },
  {
    code: 'words/terminate',
    severity: patients.warning,
    find: swapping({ 'terminat(?:e|es|ed|ing)': null }),
    message: shorter,
    fix: 'Write "end" or "stop".',
  },
  {
    code: 'words/prior-to',
    severity: patientsFirst,
    find: swapping({ 'prior to': 'before' }),
    message: shorter,
    fix: 'Write "before".',
  },
  {
    code: 'words/in-order-to',
    severity: everyone.warning,
    // After these words "to" would make another phrase.
    find: swapping({
      '(?<!\\b(?:prior|login|on|endeavour(?:ing)?) )in order to': 'to',
    }),
    message: shorter,
    fix: 'Write "to".',
  },
  {
    code: 'words/approximately',
    severity: patientsFirst,
    find: swapping({ '(?<!\\b(?:an?|the) )approximately': 'about' }),
    message: shorter,
    fix: 'Write "about".',
  },
  {
    code: 'words/ascertain',
    severity: patientsFirst,
    find: swapping({
      ascertain: 'find out',
      ascertaining: 'finding out',
      ascertained: 'found out',
    }),
    message: shorter,
    fix: 'Write "find out".',
  },
  {
    code: 'words/assistance',
    severity: everyone.warning,
    find: swapping({ 'assistance(?! dogs?\\b)': 'help' }),
    message: shorter,
    fix: 'Write "help".',
  },
  {
    code: 'words/additional',
    severity: everyone.warning,
    find: swapping({ additional: 'extra' }),
    message: shorter,
    fix: 'Write "more" or "extra".',
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
  },
  {
    code: 'words/facilitate',
    severity: everyone.warning,
    find: swapping({ 'facilitat(?:e|es|ed|ing)': null }),
    message: shorter,
    fix: 'Write "help", "make possible" or "make easier".',
  },
  {
    code: 'words/endeavour',
    severity: patientsFirst,
    find: swapping({ 'endeavour(?= to\\b)': 'try', 'endeavouring(?= to\\b)': 'trying' }),
    message: shorter,
    fix: 'Write "try".',
  },
  {
    code: 'words/old-fashioned',
    severity: patientsFirst,
    find: swapping({ whilst: 'while', amongst: 'among' }),
    message: shorter,
    fix: 'Write "while" or "among".',
  },
  {
    code: 'words/purchase',
    severity: patients.warning,
    find: swapping({ 'to purchase': 'to buy', purchased: 'bought', purchasing: 'buying' }),
    message: shorter,
    fix: 'Write "buy".',
  },
  {
    code: 'words/require',
    severity: patients.warning,
    find: swapping({
      require: 'need',
      requires: 'needs',
      required: 'needed',
      requiring: 'needing',
    }),
    message: shorter,
    fix: 'Write "need".',
  },
  {
    code: 'words/obtain',
    severity: patients.warning,
    find: swapping({ obtain: 'get', obtaining: 'getting', sufficient: 'enough', numerous: 'many' }),
    message: shorter,
    fix: 'Write "get", "enough" or "many".',
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
  },
  {
    code: 'words/inform-you',
    severity: patients.warning,
    find: swapping({
      'inform(?= (?:you|us|your)\\b)': 'tell',
      '(?:advise|notify)(?= (?:us|your)\\b)': 'tell',
    }),
    message: shorter,
    fix: 'Write "tell".',
  },
  {
    code: 'words/rectify',
    severity: patients.warning,
    find: swapping({
      rectify: 'fix',
      rectified: 'fixed',
      rectifying: 'fixing',
      'mitigat(?:e|ed|ing|ions?)': null,
      'remediat(?:e|ed|ing|ion)': null,
    }),
    message: shorter,
    fix: 'Write "fix", or say what is done.',
  },
  {
    code: 'words/kindly',
    severity: patients.warning,
    find: swapping({ 'kindly(?! people\\b)': null, 'please note(?: that)?': null }),
    message: empty,
    fix: 'Leave it out, or write "please" and what to do.',
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
  },
  {
    code: 'words/further-notice',
    severity: patients.warning,
    find: swapping({ 'until further notice': null, 'in due course': null, 'going forward': null }),
    message: '"{found}" does not tell people when',
    fix: 'Say when you will tell them more.',
  },
];
