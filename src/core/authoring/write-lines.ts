import type { Effect, Scope, Update } from '../model/update.ts';

/** An effect as a form's line: "systmone, sms @ craven except X10406: major-outage". Reading it gives the same. */
export function writeEffect({ services, level, extent, ...scope }: Effect): string {
  const where = `${extent ? 'some of ' : ''}${writeScope(scope)}`;
  return `${services.join(', ')} @ ${where}: ${level}`;
}

export function writeAccess({ is, goTo, ...scope }: Update['access'][number]): string {
  return `${writeScope(scope)}: ${is}${goTo === undefined ? '' : `, go to ${goTo}`}`;
}

export function writeBacklog({ tasks, ...scope }: Update['backlog'][number]): string {
  return `${writeScope(scope)}: ${tasks.join(', ')}`;
}

export function writeScope({ areas, practices, everywhere, except, branches = [] }: Scope): string {
  const wide = everywhere ? ['everywhere'] : [];
  const places = [...wide, ...areas, ...practices, ...branches].join(', ');
  return except.length === 0 ? places : `${places} except ${except.join(', ')}`;
}
