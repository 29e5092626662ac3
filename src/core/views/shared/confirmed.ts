import type { Addresses } from '../addresses.ts';
import type { Directory } from '../../model/directory.ts';
import type { Confirmation } from '../../state/confirmations.ts';
import { showMoment } from '../../time/london.ts';
import type { Link } from './link.ts';
import { moment, type Moment } from './moment.ts';
import { describeScope } from './scope.ts';

/** Systems that were confirmed as working, for staff. */
export interface ConfirmedView {
  systems: Link[];
  where: string;
  at: Moment;
  /** All of it in one sentence, without links. */
  sentence: string;
}

export function describeConfirmed(
  confirmations: readonly Confirmation[],
  directory: Directory,
  { path }: Addresses,
): ConfirmedView[] {
  return confirmations.map(({ services, at, scope }) => {
    const names = services.map(({ name }) => name).join(', ');
    const where = describeScope(scope, directory);
    return {
      systems: services.map(({ id, name }) => ({ text: name, href: path.service(id) })),
      where,
      at: moment(at),
      sentence: `${names}: confirmed at ${showMoment(at)}. ${where}.`,
    };
  });
}
