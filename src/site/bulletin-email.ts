import { withWholeLinks } from '../core/make-board.ts';
import { projectBulletin } from '../core/projections/bulletin.ts';
import type { IncidentState, PublishedUpdate } from '../core/state/incident-state.ts';
import { writeEmail, type Email } from '../mail/write-email.ts';
import { board } from './board.ts';

const outside = withWholeLinks(board);
const written = new WeakMap<PublishedUpdate, Email>();

/** The e-mail of one bulletin, written once for its three files. */
export function emailOf(incident: IncidentState, published: PublishedUpdate): Email {
  const email = written.get(published) ?? writeEmail(projectBulletin(incident, published, outside));
  written.set(published, email);
  return email;
}
