import { patients, type Rule } from '../rule.ts';
import { naming, swapping } from '../swap.ts';

const jargon = '"{found}" is a word of staff, and many patients do not know it';
const plainer = '"{found}" has a word that everybody knows';

// Rings of a bell and telephones on a desk are not meant.
const notNoun = '(?<!\\b(?:by|an?|the|no|of|on|mobile|your|our|new) )';
const phoned =
  '(?= (?:999|111|0\\d|\\+44|us\\b|NHS 111|(?:the|your) (?:GP|doctor|surgery|practice|pharmacy|chemist|hospital|helpdesk|helpline|number|clinic|department)\\b))';

/**
 * Words of staff, and names of systems, that patients do not know.
 * Source: NHS digital service manual, "A to Z of NHS health writing".
 */
export const patientWordRules: readonly Rule[] = [
  {
    code: 'words/medication',
    severity: patients.error,
    find: swapping({ medication: 'medicine', medications: 'medicines' }),
    message: plainer,
    fix: 'Write "medicine".',
  },
  {
    code: 'words/chemist',
    severity: patients.error,
    find: swapping({ chemist: 'pharmacy', chemists: 'pharmacies' }),
    message: '"{found}" is not the word that the NHS uses for the place',
    fix: 'Write "pharmacy".',
  },
  {
    code: 'words/clinician',
    severity: patients.warning,
    find: swapping({ 'clinicians?': null, '(?:healthcare|health) professionals?': null }),
    message: jargon,
    fix: 'Say who it is, such as "doctor or nurse".',
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
  },
  {
    code: 'words/online-consultation',
    severity: patients.warning,
    find: swapping({ '(?:online|e-?)[ -]?consultations?': null, 'e-?consults?': null }),
    message: jargon,
    fix: 'Write "contact your surgery online".',
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
  },
  {
    code: 'words/emergency-room',
    severity: patients.warning,
    find: swapping({ 'emergency (?:rooms?|departments?)': null, '(?<=\\b(?:the|an) )ER': null }),
    message: '"{found}" is not the name that patients know',
    fix: 'Write "A&E".',
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
  },
  {
    code: 'words/systmone',
    severity: patients.warning,
    find: naming('SystmOne', 'System ?One', 'TPP'),
    message: '"{found}" is a system that patients do not know by this name',
    fix: 'Write "SystmOnline" for what patients use, or "your GP health record".',
  },
  {
    code: 'words/emis',
    severity: patients.warning,
    find: naming('EMIS(?: Web)?', 'Emis(?: Web)?'),
    message: '"{found}" is a system that patients do not know by this name',
    fix: 'Write "Patient Access" for what patients use, or "your GP health record".',
  },
  {
    code: 'words/staff-system',
    severity: patients.warning,
    find: naming(
      'EPS|Electronic Prescription Service|e-?RS|ERS|e-Referral Service|DORIS|Docman|PATCHS|accuRx|AccuRx',
      'NHSmail|NHS Mail|HSCN|Health and Social Care Network|VPN|VDI|VoIP|Active Directory',
    ),
    message: '"{found}" is a system of staff, and patients do not know it',
    fix: 'Say what it does for patients, such as "prescriptions sent to pharmacies".',
  },
  {
    code: 'words/staff-body',
    severity: patients.warning,
    find: naming('ODS|ICBs?|PCNs?|CSUs?|CCGs?|[Ii]ntegrated [Cc]are [Bb]oards?'),
    message: '"{found}" is a body that patients do not know',
    fix: 'Say what it is or does, or leave it out.',
  },
  {
    code: 'words/it-jargon',
    severity: patients.warning,
    find: swapping({
      'contingency modes?|business continuity|fail-?over|workarounds?|work-arounds?': null,
      'connectivity|bandwidth|latency|functionality|telephony|infrastructure': null,
      'outages?|downtime|degraded|degradation|intermittent(?:ly)?': null,
      'servers?|firewalls?|data centres?|back-?end|remote desktop|third[ -]party supplier': null,
    }),
    message: jargon,
    fix: 'Say what patients notice, such as "the computers do not work" or "things take longer".',
  },
  {
    code: 'words/triage',
    severity: patients.warning,
    find: swapping({
      'triag(?:e|es|ed|ing)': null,
      'presenting (?:with|complaint)': null,
      'comorbidit(?:y|ies)': null,
      'outpatients? (?:clinic )?attendances?': null,
    }),
    message: jargon,
    fix: 'Say what happens, such as "we decide who needs help first".',
  },
  {
    code: 'words/log-in',
    severity: patients.warning,
    find: swapping({ '(?:log|sign)[ -]?on(?= to\\b)': 'log in', 'login(?= to\\b)': 'log in' }),
    message: '"{found}" is not how the NHS writes it',
    fix: 'Write "log in".',
  },
];
