import type { Content } from '../../src/core/model/content.ts';
import type { Guidance } from '../../src/core/model/guidance.ts';
import type { Incident } from '../../src/core/model/incident.ts';
import type { Practice } from '../../src/core/model/practice.ts';
import type { Service } from '../../src/core/model/service.ts';
import { firstTaskLines, firstTasks } from '../../src/core/model/task.ts';
import type { Effect, Scope, Update } from '../../src/core/model/update.ts';
import { parseInstant, type Instant } from '../../src/core/time/instant.ts';
import { fileStem } from '../../src/core/time/london.ts';

/** A moment for a test. Throws on a text that is none. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`${text} is no time with an offset`);
  return instant;
}

export function aService(id: string, fields: Partial<Service> = {}): Service {
  return {
    id,
    file: `services/${id}.md`,
    about: '',
    name: id.toUpperCase(),
    patientName: `the ${id} service`,
    group: 'Systems',
    position: 10,
    tasks: [],
    carries: [],
    advisedAs: [],
    owner: id.startsWith('nhs-111') ? 'nhs-111' : 'surgeries',
    isOnlineForm: false,
    usedBy: 'everyone',
    ...fields,
  };
}

export function aPractice(code: string, area: string, fields: Partial<Practice> = {}): Practice {
  return {
    code,
    area,
    name: `Surgery ${code}`,
    town: 'Town',
    postcode: 'BD1 1AA',
    services: [],
    sites: [],
    dispensing: false,
    line: 2,
    ...fields,
  };
}

export function aGuidance(fields: Partial<Guidance> = {}): Guidance {
  const { task = 'other', rank = 1 } = fields;
  return {
    id: `${task}-${rank}`,
    file: `guidance/${task}-${rank}/en.md`,
    body: 'Do this.',
    translations: {},
    task,
    rank,
    title: `You need ${task}`,
    short: `Answer ${rank} to ${task}.`,
    expect: 'delays',
    needs: [],
    requires: {},
    covers: [],
    approvedBy: 'A role',
    approved: 0,
    reviewBy: 0,
    ...fields,
  };
}

export function anEffect(
  services: string[],
  scope: Partial<Scope>,
  level: Effect['level'],
): Effect {
  return { services, level, areas: [], practices: [], except: [], workaround: [], ...scope };
}

export function aScope(scope: Partial<Scope>): Scope {
  return { areas: [], practices: [], except: [], ...scope };
}

export function anUpdate(time: string, fields: Partial<Update> = {}): Update {
  const instant = at(time);
  return {
    at: instant,
    stem: fileStem(instant),
    file: `incidents/an-incident/${fileStem(instant)}.md`,
    phase: 'investigating',
    affects: [],
    expected: [],
    safe: [],
    access: [],
    backlog: [],
    alerts: [],
    doNow: [],
    known: ['Something is known.'],
    unknown: ['Something is not known.'],
    doing: ['Something is being done.'],
    approvedBy: {},
    corrections: [],
    summary: 'Something is wrong.',
    forPatients: 'Words for patients.',
    forPractices: 'Words for practices.',
    translations: {},
    ...fields,
  };
}

export function anIncident(
  id: string,
  updates: Update[],
  fields: Partial<Incident> = {},
): Incident {
  return {
    id,
    file: `incidents/${id}/incident.md`,
    background: '',
    title: `Incident ${id}`,
    patientTitle: `Problem ${id}`,
    kind: 'incident',
    began: updates[0]?.at ?? 0,
    sources: [],
    updates: updates.toSorted((a, b) => a.at - b.at),
    ...fields,
  };
}

/**
 * Two areas with two practices each: N1 and N2 in north, S1 and S2 in south.
 * Everyone uses phones, web and mail; only N1 and S1 use records.
 */
export function aContent(incidents: Incident[] = [], fields: Partial<Content> = {}): Content {
  return {
    site: {
      title: 'Status',
      languages: [],
      practicePages: 'every-language',
      staleAfterMinutes: 60,
      emailDomains: [],
      publisher: { name: 'Publisher', email: 'a@example.org' },
      contacts: {
        helpdesk: { name: 'Helpdesk', phone: '01632 960 100' },
        report: { name: 'Form', url: 'https://example.org/report' },
      },
    },
    areas: [
      { id: 'north', name: 'North' },
      { id: 'south', name: 'South' },
    ],
    services: [
      aService('records', { position: 10, usedBy: 'listed', tasks: ['appointment', 'results'] }),
      aService('phones', { position: 20, tasks: ['urgent', 'appointment'] }),
      aService('mail', { position: 30, tasks: ['referral'] }),
      aService('nhs-111-phone', { position: 40, tasks: ['urgent', 'medicine'] }),
      aService('nhs-111-online', { position: 50, tasks: ['urgent', 'medicine'] }),
    ],
    practices: [
      aPractice('N1', 'north', { services: ['records'] }),
      aPractice('N2', 'north'),
      aPractice('S1', 'south', { services: ['records'] }),
      aPractice('S2', 'south'),
    ],
    tasks: firstTaskLines,
    guidance: firstTasks.map((task) => aGuidance({ task })),
    languages: [],
    redirects: [],
    formats: [],
    statements: {},
    incidents,
    ...fields,
  };
}
