/** A failure as an officer hears of it: what a first update has to say. */
export interface Heard {
  name: string;
  rows: { systems: string[]; places: Places; level?: string }[];
  /** Surgeries that are not open as usual, and how far they are. */
  access?: { places: Places; is: string };
  known: string;
  unknown: string;
  doing: string;
  summary: string;
  patients: string;
  practices: string;
}

/** Areas by name, or what somebody types to find a surgery. */
type Places = { areas: string[] } | { typed: string; chosen: string };

const bradford = { areas: ['Bradford City', 'Bradford North', 'Bradford South'] };
const kent = { areas: ['Medway', 'West Kent', 'East Kent'] };
const nene = { typed: 'nene', chosen: 'Nene Valley' };
const partly = 'partial-outage';

/** The incidents of the sample, as far as anybody knew in their first half hour. */
export const firstUpdates: Heard[] = [
  {
    name: 'Bradford, a data centre loses power (2018)',
    rows: [
      {
        systems: [
          'NHSmail',
          'Electronic Prescription Service',
          'NHS e-Referral',
          'Pathology',
          'Shared drives',
        ],
        places: bradford,
      },
    ],
    known: 'The supplier has been told.',
    unknown: 'When this will be over.',
    doing: 'Engineers are working on it.',
    summary:
      'Email, prescriptions, referrals, test results and shared files do not work at GP surgeries in Bradford.',
    patients: 'We are sorry for this, and we thank you for your patience.',
    practices: 'Work on paper until the next update.',
  },
  {
    name: 'Peterborough, one surgery loses its internet connection (2019)',
    rows: [{ systems: ['Practice internet'], places: nene }],
    access: { places: nene, is: 'open-with-disruption' },
    known: 'The internet connection failed this morning.',
    unknown: 'When this will be over.',
    doing: 'The supplier is looking for the fault.',
    summary: 'Nene Valley Medical Practice has no internet connection. The surgery is open.',
    patients: 'We are sorry for this, and we thank you for your patience.',
    practices: 'Work on paper until the next update.',
  },
  {
    name: 'Kent and Medway, a faulty firewall (2023)',
    rows: [
      { systems: ['Practice internet', 'NHSmail', 'Docman', 'DORIS', 'accuRx'], places: kent },
      {
        systems: ['EMIS Web', 'Electronic Prescription Service', 'Pathology'],
        places: kent,
        level: partly,
      },
    ],
    known: 'The NHS network is not affected.',
    unknown: 'When this will be over.',
    doing: 'The supplier is looking for the fault.',
    summary:
      'GP surgeries in Kent and Medway have no internet. Records and prescriptions are partly working.',
    patients: 'We are sorry for this, and we thank you for your patience.',
    practices: 'Work on paper until the next update.',
  },
  {
    name: 'Bradford and Craven, a data centre cannot be reached (2025)',
    rows: [
      {
        systems: ['SystmOne'],
        places: { areas: ['Bradford North', 'Airedale', 'Craven'] },
        level: partly,
      },
      {
        systems: ['Text messages', 'PATCHS', 'NHSmail', 'Pathology'],
        places: { areas: ['Bradford North', 'Airedale', 'Craven'] },
      },
    ],
    known: 'Staff cannot log in since 7am.',
    unknown: 'When this will be over.',
    doing: 'Engineers are working on it.',
    summary:
      'GP records partly work in Bradford North, Airedale and Craven. Texts, PATCHS, email and tests do not.',
    patients: 'We are sorry for this, and we thank you for your patience.',
    practices: 'Work on paper until the next update.',
  },
];
