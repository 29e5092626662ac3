import { patients, tableOf } from '../rule.ts';
import { naming, swapping } from '../swap.ts';

const jargon = '"{found}" is a word of staff, and many patients do not know it';

const unseen = 'Patients do not see your systems. They see what they can and cannot do today.';

/**
 * Systems, bodies and words of IT that patients do not know.
 * Source: NHS digital service manual, "A to Z of NHS health writing".
 */
export const patientSystemRules = tableOf([
  {
    code: 'words/systmone',
    severity: patients.warning,
    find: naming('SystmOne', 'System ?One', 'TPP'),
    message: '"{found}" is a system that patients do not know by this name',
    fix: 'Write "SystmOnline" for what patients use, or "your GP health record".',
    title: 'SystmOne, to patients',
    why: unseen,
    wrong: 'SystmOne is not working.',
    right: 'The computers at your surgery are not working.',
  },
  {
    code: 'words/emis',
    severity: patients.warning,
    find: naming('EMIS(?: Web)?', 'Emis(?: Web)?'),
    message: '"{found}" is a system that patients do not know by this name',
    fix: 'Write "Patient Access" for what patients use, or "your GP health record".',
    title: 'EMIS, to patients',
    why: unseen,
    wrong: 'EMIS Web is slow today.',
    right: 'Your GP health record opens slowly today.',
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
    title: 'A system of staff',
    why: unseen,
    wrong: 'EPS is not working.',
    right: 'Your surgery cannot send prescriptions to pharmacies.',
  },
  {
    code: 'words/staff-body',
    severity: patients.warning,
    find: naming('ODS|ICBs?|PCNs?|CSUs?|CCGs?|[Ii]ntegrated [Cc]are [Bb]oards?'),
    message: '"{found}" is a body that patients do not know',
    fix: 'Say what it is or does, or leave it out.',
    title: 'A body that patients do not know',
    why: 'Patients want to know what to do, not who decides.',
    wrong: 'The ICB has asked for help.',
    right: 'We have asked for help.',
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
    title: 'Words of IT',
    why: unseen,
    wrong: 'There is an outage at the data centre.',
    right: 'The computers do not work.',
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
    title: 'Words of the clinic',
    why: 'These words have no meaning for most patients, or another one.',
    wrong: 'We triage all calls today.',
    right: 'We decide who needs help first.',
  },
  {
    code: 'words/log-in',
    severity: patients.warning,
    find: swapping({ '(?:log|sign)[ -]?on(?= to\\b)': 'log in', 'login(?= to\\b)': 'log in' }),
    message: '"{found}" is not how the NHS writes it',
    fix: 'Write "log in".',
    title: 'Log on, sign on or login',
    why: 'People look for the words that they see on the screen.',
    wrong: 'Log on to the NHS App.',
    right: 'Log in to the NHS App.',
  },
]);
