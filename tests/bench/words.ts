/** What invented incidents say. Plain enough to pass the content check. */
export const causes = [
  {
    title: 'Connection failure',
    patientTitle: 'Computer problems at GP surgeries',
    services: ['systmone', 'pathology'],
    news: 'The connection to the data centre has failed. GP surgeries are open.',
  },
  {
    title: 'Clinical system outage',
    patientTitle: 'Health records are slow at GP surgeries',
    services: ['emis-web'],
    news: 'Staff cannot see all health records at the moment. GP surgeries are open.',
  },
  {
    title: 'Text messages not delivered',
    patientTitle: 'Text messages from GP surgeries do not arrive',
    services: ['sms', 'accurx'],
    news: 'Text messages from GP surgeries do not arrive at the moment.',
  },
  {
    title: 'Prescription service failure',
    patientTitle: 'Prescriptions take longer',
    services: ['eps'],
    news: 'Prescriptions do not reach pharmacies at the moment. Paper works.',
  },
  {
    title: 'Phone lines down',
    patientTitle: 'Phone lines of GP surgeries do not work',
    services: ['phones'],
    news: 'Some GP surgeries cannot be reached by phone at the moment.',
  },
] as const;

export const levels = ['degraded', 'partial-outage', 'major-outage'] as const;

export const workarounds = [
  'Hand-write one form for each sample, with name, date of birth and tests.',
  'Call patients whose appointment changes, starting with the next list.',
  "Print this afternoon's and tomorrow's appointment lists now.",
  'Ask every patient about allergies and current medicines before you prescribe.',
  'Keep the sheets in one locked folder until you are told to type them in.',
  'Take requests by phone and at the desk, on one list, with the most urgent on top.',
  'Print the notice and put it on the door.',
] as const;

export const known = [
  'The fault is in the connection to the data centre.',
  'Paper forms are accepted everywhere.',
  'Phone lines work as usual.',
  'Records can be read, but not changed.',
] as const;

export const unknown = [
  'When it will be fixed.',
  'Why it works at some practices and not at others.',
  'How long it takes to catch up.',
] as const;

export const doing = [
  'Engineers are at the data centre.',
  'The supplier moves practices to the second line, one by one.',
  'We call every practice that has reported a problem.',
] as const;

export const forPatients = [
  'Your GP surgery is open. Some things take longer than usual.',
  'If you have an appointment, please come as planned.',
  'Staff may write things down by hand and type them in later.',
  'You do not need to call to ask whether your surgery is affected. Look at its page.',
] as const;

export const forPractices = [
  'Go on with the work-arounds below. Report any harm at once.',
  'Keep a numbered list of everything that is written on paper.',
  'Do not restart computers unless the helpdesk asks you to.',
  'Type in the most urgent papers first when the system is back.',
  'Tell us before you close your doors, so that patients can be told.',
  'The supplier confirmed this at its last call. The next call is in two hours.',
] as const;

/** The phases of an incident with so many updates, the end last. */
export function phasesFor(updates: number): string[] {
  const middle = ['identified', 'identified', 'monitoring'];
  const between = Array.from({ length: Math.max(0, updates - 3) }, (_, index) => {
    return middle[Math.floor((index * middle.length) / Math.max(1, updates - 3))] ?? 'identified';
  });
  return ['investigating', ...between, 'recovering', 'resolved'].slice(-Math.max(1, updates));
}
