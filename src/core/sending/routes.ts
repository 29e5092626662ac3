/** What is sent: one update, worded for a kind of reader. */
export type MessageKind = 'email' | 'text' | 'card' | 'record' | 'post';

/** What is true of a way to send, whoever provides it. */
export interface RouteFacts {
  kind: MessageKind;
  /** How an address on it is written, in words that hold none. */
  address: string;
  pattern: RegExp;
  /** Whether somebody can be asked later what became of a message. */
  canAsk: boolean;
  /** Whether it is for everybody, so that only `all` makes sense. */
  isPublic?: boolean;
  /** What is counted on it, one and many. */
  counted: readonly [one: string, many: string];
}

const email = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
/** Plain http is for a server on the same machine alone. */
const web = String.raw`(?:https:\/\/|http:\/\/127\.0\.0\.1:)[^\s]+`;
const webPattern = new RegExp(`^${web}$`);

/** Every way to send, by the name that stands in the list of recipients. */
export const routes = {
  email: {
    kind: 'email',
    address: 'an email address',
    pattern: email,
    canAsk: false,
    counted: ['email', 'emails'],
  },
  'notify-email': {
    kind: 'email',
    address: 'an email address',
    pattern: email,
    canAsk: true,
    counted: ['email by GOV.UK Notify', 'emails by GOV.UK Notify'],
  },
  'notify-text': {
    kind: 'text',
    address: 'a mobile number, such as 07 and nine more digits',
    pattern: /^(?:\+44|0)7\d{9}$/,
    canAsk: true,
    counted: ['text', 'texts'],
  },
  teams: {
    kind: 'card',
    address: 'the whole address of a Teams workflow, which begins with https://',
    pattern: webPattern,
    canAsk: false,
    counted: ['Teams channel', 'Teams channels'],
  },
  slack: {
    kind: 'card',
    address: 'the whole address of a Slack webhook, which begins with https://',
    pattern: webPattern,
    canAsk: false,
    counted: ['Slack channel', 'Slack channels'],
  },
  webhook: {
    kind: 'record',
    address: 'an address that begins with https://, a space, and a secret that begins with whsec_',
    pattern: new RegExp(String.raw`^${web} whsec_[\w+/=-]{16,}$`),
    canAsk: false,
    counted: ['webhook', 'webhooks'],
  },
  mastodon: {
    kind: 'post',
    address: 'the address of the instance, which begins with https://, a space, and a token',
    pattern: new RegExp(String.raw`^${web} \S+$`),
    canAsk: true,
    isPublic: true,
    counted: ['Mastodon account', 'Mastodon accounts'],
  },
  bluesky: {
    kind: 'post',
    address: 'the address of the service, the handle and an app password, with spaces between them',
    pattern: new RegExp(String.raw`^${web} [a-z0-9.-]+ \S+$`, 'i'),
    canAsk: true,
    isPublic: true,
    counted: ['Bluesky account', 'Bluesky accounts'],
  },
} as const satisfies Record<string, RouteFacts>;

export type RouteName = keyof typeof routes;

export const routeNames = Object.keys(routes) as RouteName[];

export function factsOf(route: RouteName): RouteFacts {
  return routes[route];
}

/** Whether a route carries only a first word, a change of phase, a setback and an end. */
export function isShort(route: RouteName): boolean {
  const { kind } = factsOf(route);
  return kind === 'text' || kind === 'post';
}
