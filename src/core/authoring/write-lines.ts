import type { Effect, Scope, Update } from '../model/update.ts';

/** An effect as a form's line: "systmone, sms @ craven except X10406: major-outage". Reading it gives the same. */
export function writeEffect({ services, level, ...scope }: Effect): string {
  return `${services.join(', ')} @ ${writeScope(scope)}: ${level}`;
}

export function writeAccess({ is, ...scope }: Update['access'][number]): string {
  return `${writeScope(scope)}: ${is}`;
}

export function writeBacklog({ tasks, ...scope }: Update['backlog'][number]): string {
  return `${writeScope(scope)}: ${tasks.join(', ')}`;
}

export function writeScope({ areas, practices, everywhere, except }: Scope): string {
  const places = [...(everywhere ? ['everywhere'] : []), ...areas, ...practices].join(', ');
  return except.length === 0 ? places : `${places} except ${except.join(', ')}`;
}
