import { projectChannels } from '../views/channels/project-channels.ts';
import type { SiteContext } from '../views/site-context.ts';
import { correctionNumber, type Part, type Told } from './delivery.ts';

/** A post for the public: the notice's own, or what is corrected of it. `link` stands in the text. */
export interface PublicPost {
  text: string;
  link: string;
}

/** The shortest that a service takes: Bluesky's. */
const maxLength = 300;

export function writePost(
  { state, published }: Told,
  part: Part,
  context: SiteContext,
): PublicPost {
  const { addresses, english } = context;
  const link = addresses.whole.notice(state.incident.id);
  const correction = published.corrections[correctionNumber(part) - 1];
  if (!correction) return { text: projectChannels(state, context, english).post.text, link };
  const mark = state.incident.kind === 'exercise' ? 'EXERCISE. ' : '';
  const head = `${mark}Corrected: ${state.incident.patientTitle}`;
  const whole = `${head}\n${correction.what}\n${link}`;
  return { text: whole.length <= maxLength ? whole : `${head}\n${link}`, link };
}
