import notify from 'notifications-node-client';
import type { Handover, Outcome, SendingRoute } from '../route.ts';
import { judgeFailure, judgeStatus, readRetryAfter } from './call.ts';

export interface NotifySettings {
  key: string;
  /** The id of a template with ((subject)) and ((message)), or with ((message)) alone for texts. */
  template: string;
  /** Of an email address for answers, if there is one. */
  replyTo?: string | undefined;
  /** Another server than GOV.UK Notify, for tests. */
  url?: string | undefined;
}

/** The longest that a call may take: the library sets no limit. */
const timeoutMs = 30_000;

/** Email or texts by GOV.UK Notify. The message's name is its reference, by which it is asked for. */
export function makeNotifyRoute(kind: 'email' | 'text', settings: NotifySettings): SendingRoute {
  const { key, template, replyTo, url } = settings;
  const { NotifyClient } = notify;
  const client = url === undefined ? new NotifyClient(key) : new NotifyClient(url, key);
  const post = ({ id: reference, address, message }: Handover): Promise<unknown> => {
    if (kind === 'text' && message.kind === 'text') {
      const personalisation = { message: message.text };
      return client.sendSms(template, address, { personalisation, reference });
    }
    if (kind === 'email' && message.kind === 'email') {
      const personalisation = { subject: message.subject, message: message.text };
      const answers = replyTo === undefined ? {} : { emailReplyToId: replyTo };
      return client.sendEmail(template, address, { personalisation, reference, ...answers });
    }
    throw new Error('This message is of another kind');
  };
  return {
    // It takes 3,000 messages a minute. Source: GOV.UK Notify documentation, "Limits".
    atOnce: 10,
    send: (handover) => judge(post(handover)),
    ask: async (id) => {
      try {
        const { data } = await inTime(client.getNotifications(undefined, undefined, id));
        return data.notifications.length > 0
          ? { is: 'accepted' }
          : { is: 'not-sent', why: 'never-arrived' };
      } catch {
        return { is: 'unknown', why: 'no-answer' };
      }
    },
  };
}

/** The library's errors hold what was sent, so nothing of them goes on but a status. */
async function judge(call: Promise<unknown>): Promise<Outcome> {
  try {
    await inTime(call);
    return { is: 'accepted' };
  } catch (error) {
    const { response } = error as {
      response?: { status: number; headers?: Record<string, string | undefined> };
    };
    if (!response) return judgeFailure(error);
    const { status, headers } = response;
    const outcome = judgeStatus({
      status,
      retryAfterMs: readRetryAfter(headers?.['retry-after'] ?? null),
    });
    // One key serves every message of the route.
    const isKey = outcome.is === 'refused' && outcome.why === 'wrong-key';
    return isKey ? { is: 'not-sent', why: 'wrong-key', stops: true } : outcome;
  }
}

async function inTime<T>(call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => {
      fail(new DOMException('It takes too long', 'TimeoutError'));
    }, timeoutMs);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
