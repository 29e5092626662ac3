import type { SiteContext } from '../site-context.ts';
import { stageOf } from '../../model/phase.ts';
import { hasKit } from '../../state/kit-time.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { Translator } from '../../language/translator.ts';
import { headlineOf } from './headline.ts';

/**
 * Where an incident stands, for patients. That surgeries work as usual is said
 * only if nothing else touches any that it was about; else what does is named.
 */
export function describeStage(
  one: IncidentState,
  context: SiteContext,
  translator: Translator,
): string {
  const { text } = translator;
  const stage = stageOf(one);
  // Long after its end a notice is a record, and says nothing of today.
  const isRecord = !hasKit(one, context.state.now);
  if (one.isOpen || (isRecord && !one.isEndedByClock)) return text(`standing.${stage}`);
  if (isRecord) return text('over.should');
  const others = stillOpen(one, context);
  return [
    one.isEndedByClock ? text('over.should') : text(`standing.${stage}`),
    ...(others.length > 0
      ? others.map((other) =>
          text('over.another', { what: headlineOf(other, context, translator).remains }),
        )
      : one.isEndedByClock
        ? []
        : [text('over.usual')]),
  ].join(' ');
}

/** The other incidents that touch any practice that this one was about. */
function stillOpen(
  { incident, everConcerned }: IncidentState,
  { state }: SiteContext,
): readonly IncidentState[] {
  if (incident.kind === 'exercise') return [];
  return state.incidents.filter(
    (other) => other.isActive && [...everConcerned].some((code) => other.effects.has(code)),
  );
}
