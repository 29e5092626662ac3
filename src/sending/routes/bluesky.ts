import { toIso } from '../../core/time/instant.ts';
import type { Handover, Outcome, SendingRoute } from '../route.ts';
import { call, judgeStatus, outcomeOf, postJson } from './call.ts';

interface Session {
  accessJwt: string;
  did: string;
}

/** How many characters an address is shown with. */
const maxShown = 30;

/**
 * Posts on Bluesky. The address is a service, a handle and an app password. The
 * key of the post is ours, so the same post can only be put in its own place.
 */
export function makeBlueskyRoute(now: () => number): SendingRoute {
  return {
    atOnce: 1,
    send: (handover) =>
      withSession(handover.address, (service, session) => put(handover, service, session)),
    ask: async (id, _since, handover) =>
      handover
        ? withSession(handover.address, (service, session) => look(id, service, session))
        : { is: 'unknown', why: 'run-ended' },
  };

  async function put({ id, message }: Handover, service: string, { accessJwt, did }: Session) {
    if (message.kind !== 'post') return { is: 'refused', why: 'no-post' } as const;
    const record = { ...writePostRecord(message), createdAt: toIso(now()) };
    const body = JSON.stringify({ repo: did, collection, rkey: id, record });
    const headers = { authorization: `Bearer ${accessJwt}` };
    return outcomeOf(await postJson(`${service}/xrpc/com.atproto.repo.putRecord`, body, headers));
  }
}

const collection = 'app.bsky.feed.post';

async function withSession(
  address: string,
  act: (service: string, session: Session) => Promise<Outcome>,
): Promise<Outcome> {
  const [service = '', identifier = '', password = ''] = address.split(' ');
  const root = service.replace(/\/$/, '');
  const body = JSON.stringify({ identifier, password });
  const { answer, outcome } = await postJson(`${root}/xrpc/com.atproto.server.createSession`, body);
  // Nothing was posted yet, whatever became of the login.
  if (!answer) return { is: 'not-sent', why: 'why' in outcome ? outcome.why : 'no-login' };
  const login = judgeStatus(answer);
  if (login.is === 'not-sent') return login;
  if (login.is !== 'accepted')
    return { is: 'not-sent', why: answer.status < 500 ? 'wrong-key' : 'no-login' };
  try {
    const { accessJwt, did } = JSON.parse(answer.text) as Session;
    return await act(root, { accessJwt, did });
  } catch {
    return { is: 'not-sent', why: 'no-login' };
  }
}

async function look(rkey: string, service: string, { did }: Session): Promise<Outcome> {
  const query = new URLSearchParams({ repo: did, collection, rkey });
  const { answer } = await call(`${service}/xrpc/com.atproto.repo.getRecord?${query.toString()}`);
  if (answer?.status === 200) return { is: 'accepted' };
  const isMissing = answer?.status === 400 && answer.text.includes('RecordNotFound');
  return isMissing ? { is: 'not-sent', why: 'never-arrived' } : { is: 'unknown', why: 'no-answer' };
}

/** The post, with its address shown short and leading to the whole one. Bytes are counted in UTF-8. */
export function writePostRecord({ text, link }: { text: string; link: string }) {
  const bare = link.replace(/^https?:\/\//, '');
  const shown = bare.length <= maxShown ? bare : `${bare.slice(0, maxShown - 1)}…`;
  const at = text.indexOf(link);
  if (at < 0) return { $type: collection, text, langs: ['en'] };
  const before = text.slice(0, at);
  const byteStart = Buffer.byteLength(before);
  const facet = {
    index: { byteStart, byteEnd: byteStart + Buffer.byteLength(shown) },
    features: [{ $type: 'app.bsky.richtext.facet#link', uri: link }],
  };
  const whole = before + shown + text.slice(at + link.length);
  return { $type: collection, text: whole, langs: ['en'], facets: [facet] };
}
