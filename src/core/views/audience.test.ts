import { describe, expect, it } from 'vitest';
import { aContent, anEffect, anIncident, anUpdate } from '../../../tests/support/builders.ts';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import { listPages } from './site-map/list-pages.ts';
import { writeEmail } from '../../render/mail/write-email.ts';
import { projectPracticeDocument } from './api/practice-api.ts';
import { projectServiceApi } from './api/service-api.ts';
import { projectStatuspage } from './api/statuspage.ts';
import { projectRecord } from './api/record.ts';
import { projectFeed, projectPracticeFeed } from './feeds/feed.ts';
import { projectBadge } from './pages/badge.ts';
import { projectService } from './pages/service.ts';
import { serviceStateOf } from './shared/service-facts.ts';
import { projectBulletin } from './pages/bulletin.ts';
import { projectFront } from './pages/front.ts';
import { projectIncident } from './pages/incident.ts';
import { projectPractice } from './pages/practice.ts';
import { projectPracticeStaff } from './pages/practice-staff.ts';
import { projectStatus } from './pages/status.ts';

const update = anUpdate('2025-07-28T09:00:00+01:00', {
  affects: [anEffect(['records'], { practices: ['N1'] }, 'major-outage')],
  summary: 'Panic buttons do not ring.',
  forPatients: '',
});
const staffOnly = anIncident('a', [update], {
  title: 'Panic alarms',
  patientTitle: '',
  audience: 'practices',
});
const now = '2025-07-28T10:00:00+01:00';
const context = aSiteContext(aContent([staffOnly]), now);
const calm = aSiteContext(aContent(), now);
const [state] = context.state.staffOnly;
const [n1, calmN1] = [context, calm].map((one) => one.state.practices.get('N1'));
if (!state || !n1 || !calmN1) throw new Error('the content has changed');

describe('what is for practices only', () => {
  it('is on no page for patients', () => {
    expect(projectStatus(context)).toEqual(projectStatus(calm));
    expect(projectFront(context, context.english)).toEqual(projectFront(calm, calm.english));
    expect(projectPractice(n1, context, context.english)).toEqual(
      projectPractice(calmN1, calm, calm.english),
    );
    expect(projectPracticeStaff(n1, context)).not.toEqual(projectPracticeStaff(calmN1, calm));
    expect(projectFeed('notices', context).items).toEqual([]);
  });

  it('has no notice and no kit', () => {
    const added = [...listPages(context)]
      .map(({ address }) => address)
      .filter((address) => ![...listPages(calm)].some((one) => one.address === address));
    expect(added.filter((address) => address.includes('/notices/'))).toEqual([]);
    expect(added).toContain('/base/bulletins/a/1/');
    expect(added).toContain('/base/incidents/a/');
  });

  it('is in the bulletin, in e-mails and feeds for staff and in data, and is marked there', () => {
    const bulletin = projectBulletin(state, state.latest, context);
    expect(bulletin.notice).toBeUndefined();
    expect(bulletin.kit).toBeUndefined();
    expect(bulletin.subject).toBe('Practices only: Panic alarms: investigating (bulletin 1)');
    const { html, text } = writeEmail(bulletin);
    for (const form of [html, text]) {
      expect(form).toContain('For GP practices only.');
      expect(form).not.toContain('/notices/');
      expect(form.toLowerCase()).not.toContain('what patients are told');
    }
    for (const feed of [
      projectPracticeFeed(n1.practice, context),
      projectFeed('bulletins', context),
      projectFeed('all', context),
    ]) {
      const [item] = feed.items;
      expect(item?.title).toMatch(/^Practices only: Panic alarms/);
      expect(item?.content).not.toContain('/notices/');
      expect(item?.content).not.toContain('For patients');
    }
    expect(projectIncident(state, context)).toMatchObject({
      notice: undefined,
      warning: expect.stringContaining('For GP practices only.'),
    });
    expect(projectRecord(state, context)).toMatchObject({ audience: 'practices', notice: null });
    const { incidents, standing, services } = projectPracticeDocument(n1, context);
    expect(incidents).toMatchObject([{ id: 'a', audience: 'practices', notice: null }]);
    expect(standing).toBe('not-affected');
    expect(services.every(({ level }) => level === 'operational')).toBe(true);
  });

  it('is on systems’ pages, in their history and in their data, and is marked there', () => {
    const { service } = context.state.services.get('records') ?? {};
    if (!service) throw new Error('the content has changed');
    const mine = serviceStateOf(service, context);
    const page = projectService(mine, context);
    expect(page.now[0]?.bulletin.text).toBe(
      'Practices only: Panic alarms, bulletin 1: Panic buttons do not ring.',
    );
    expect(page.incidents[0]?.incident.text).toBe('Practices only: Panic alarms');
    expect(page.history?.days[0]?.incidents[0]?.text).toBe('Practices only: Panic alarms');
    expect(page.reach).toMatch(/^Affected at 1 of /);
    expect(projectServiceApi(mine, context)).toMatchObject({
      now: { level: 'major-outage', affected: 1 },
      last90Days: {
        days: expect.arrayContaining([
          expect.objectContaining({
            incidents: [expect.objectContaining({ id: 'a', audience: 'practices' })],
          }),
        ]),
      },
    });
    // A badge stands on pages for patients too, and has no room for a mark.
    expect(projectBadge(mine, context)).toEqual(projectBadge(serviceStateOf(service, calm), calm));
  });

  it('is in what Statuspage’s clients read, and is marked there', () => {
    const { incidents = [], components = [], status } = projectStatuspage('summary', context);
    expect(incidents.map(({ name }) => name)).toEqual(['Practices only: Panic alarms']);
    expect(incidents[0]?.incident_updates[0]?.body).toContain('For GP practices only.');
    expect(components.find(({ id }) => id === 'records')?.status).toBe('major_outage');
    expect(status?.indicator).toBe('critical');
  });
});
