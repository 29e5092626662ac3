import { patients, tableOf } from '../rule.ts';
import { swapping } from '../swap.ts';

const jargon = '"{found}" is a word of staff, and many patients do not know it';
const plainer = '"{found}" has a word that everybody knows';

// Rings of a bell and telephones on a desk are not meant.
const notNoun = '(?<!\\b(?:by|an?|the|no|of|on|mobile|your|our|new) )';
const phoned =
  '(?= (?:999|111|0\\d|\\+44|us\\b|NHS 111|(?:the|your) (?:GP|doctor|surgery|practice|pharmacy|chemist|hospital|helpdesk|helpline|number|clinic|department)\\b))';

const known =
  'Everybody knows the plain word. A patient who does not know yours may not get help in time.';
const same =
  'The NHS uses one word for one thing. Patients know it from letters, signs and the app.';

/**
 * Words of staff, and names of systems, that patients do not know.
 * Source: NHS digital service manual, "A to Z of NHS health writing".
 */
export const patientWordRules = tableOf([
  {
    code: 'words/medication',
    severity: patients.error,
    find: swapping({ medication: 'medicine', medications: 'medicines' }),
    message: plainer,
    fix: 'Write "medicine".',
    title: 'Medication',
    why: same,
    wrong: 'Bring your medication with you.',
    right: 'Bring your medicine with you.',
  },
  {
    code: 'words/chemist',
    severity: patients.error,
    find: swapping({ chemist: 'pharmacy', chemists: 'pharmacies' }),
    message: '"{found}" is not the word that the NHS uses for the place',
    fix: 'Write "pharmacy".',
    title: 'Chemist',
    why: same,
    wrong: 'Ask at the chemist.',
    right: 'Ask at the pharmacy.',
  },
  {
    code: 'words/clinician',
    severity: patients.warning,
    find: swapping({ 'clinicians?': null, '(?:healthcare|health) professionals?': null }),
    message: jargon,
    fix: 'Say who it is, such as "doctor or nurse".',
    title: 'Clinician or health professional',
    why: known,
    wrong: 'A clinician will call you.',
    right: 'A doctor or nurse will call you.',
  },
  {
    code: 'words/seek',
    severity: patients.warning,
    find: swapping({
      'seek(?= (?:(?:medical|urgent|emergency|further|more|any) )?(?:help|advice|care|attention|treatment)\\b)':
        'get',
      'seek(?! (?:(?:medical|urgent|emergency|further|more|any) )?(?:help|advice|care|attention|treatment)\\b)':
        null,
      'seeking|seeks|sought': null,
    }),
    message: plainer,
    fix: 'Write "get" or "ask for".',
    title: 'Seek',
    why: known,
    wrong: 'Seek medical advice if you feel worse.',
    right: 'Get medical advice if you feel worse.',
  },
  {
    code: 'words/online-consultation',
    severity: patients.warning,
    find: swapping({ '(?:online|e-?)[ -]?consultations?': null, 'e-?consults?': null }),
    message: jargon,
    fix: 'Write "contact your surgery online".',
    title: 'Online consultation',
    why: known,
    wrong: 'Use an online consultation for routine questions.',
    right: 'Contact your surgery online with routine questions.',
  },
  {
    code: 'words/call',
    severity: patients.error,
    find: swapping({
      [`${notNoun}(?:ring|dial|telephone)${phoned}`]: 'call',
      [`${notNoun}(?:ringing|dialling|telephoning)${phoned}`]: 'calling',
    }),
    message: '"{found}" is not the word that the NHS uses for phoning',
    fix: 'Write "call".',
    title: 'Ring, dial or telephone',
    why: same,
    wrong: 'Ring 111 if you need help today.',
    right: 'Call 111 if you need help today.',
  },
  {
    code: 'words/telephone',
    severity: patients.warning,
    find: swapping({
      'telephone(?= (?:numbers?|lines?|systems?|calls?|messages?|appointments?)\\b)': 'phone',
      '(?<=\\bby )telephone': 'phone',
      telephones: 'phones',
    }),
    message: plainer,
    fix: 'Write "phone".',
    title: 'Telephone',
    why: known,
    wrong: 'The telephone lines are busy.',
    right: 'The phone lines are busy.',
  },
  {
    code: 'words/gp-practice',
    severity: patients.error,
    find: swapping({
      'GP practice(?! (?:nurse|manager)s?\\b)': 'GP surgery',
      'GP practices': 'GP surgeries',
      "doctors?['’]?s?['’]? practice": 'GP surgery',
    }),
    message: '"{found}" is what staff say, and patients say "GP surgery"',
    fix: 'Write "GP surgery".',
    title: 'GP practice, to patients',
    why: same,
    wrong: 'Your GP practice is open.',
    right: 'Your GP surgery is open.',
  },
  {
    code: 'words/practice',
    severity: patients.warning,
    find: swapping({
      '(?<=\\b(?:your|our|their|each|every|this) )practice(?! (?:nurse|manager|of)s?\\b)':
        'surgery',
      '(?<=\\b(?:our|some|all|most|many|other|these) )practices': 'surgeries',
    }),
    message: '"{found}" is what staff say, and patients say "surgery"',
    fix: 'Write "surgery".',
    title: 'Practice, to patients',
    why: same,
    wrong: 'Call your practice if you feel worse.',
    right: 'Call your surgery if you feel worse.',
  },
  {
    code: 'words/a-and-e',
    severity: patients.error,
    find: swapping({
      'A(?: ?& | &|\\+)E': 'A&E',
      '(?<=\\b(?:to|in|at|from) )casualty(?: department)?(?! (?:officer|list)s?\\b)': 'A&E',
      'casualty department': 'A&E department',
    }),
    message: '"{found}" is not how the NHS writes it',
    fix: 'Write "A&E".',
    title: 'Casualty, or A & E with spaces',
    why: same,
    wrong: 'Go to casualty if a life is at risk.',
    right: 'Go to A&E if a life is at risk.',
  },
  {
    code: 'words/emergency-room',
    severity: patients.warning,
    find: swapping({ 'emergency (?:rooms?|departments?)': null, '(?<=\\b(?:the|an) )ER': null }),
    message: '"{found}" is not the name that patients know',
    fix: 'Write "A&E".',
    title: 'Emergency department',
    why: same,
    wrong: 'Go to the emergency department if a life is at risk.',
    right: 'Go to A&E if a life is at risk.',
  },
  {
    code: 'words/health-record',
    severity: patients.warning,
    find: swapping({
      '(?:medical|patient|clinical) record': 'health record',
      '(?:medical|patient|clinical) records': 'health records',
    }),
    message: '"{found}" is not the name that the NHS uses to patients',
    fix: 'Write "health record".',
    title: 'Medical record',
    why: same,
    wrong: 'The doctor cannot see your medical record.',
    right: 'The doctor cannot see your health record.',
  },
  {
    code: 'words/attend',
    severity: patients.warning,
    find: swapping({
      'attend(?= (?:the|your|a|an|any|this|their|A&E|hospital)\\b)': 'go to',
      'attending(?= (?:the|your|a|an|any|this|their|A&E|hospital)\\b)': 'going to',
    }),
    message: plainer,
    fix: 'Write "go to".',
    title: 'Attend',
    why: known,
    wrong: 'Please attend your appointment.',
    right: 'Please go to your appointment.',
  },
]);
