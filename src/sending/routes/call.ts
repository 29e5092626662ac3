import type { Outcome } from '../route.ts';

/** The longest that a call may take. Less than what a run keeps in reserve. */
const longestMs = 30_000;

export interface HttpAnswer {
  status: number;
  /** Only for reading what we asked for: it is printed nowhere. */
  text: string;
  retryAfterMs: number | undefined;
}

/** An answer, or what is known without one. */
export type Called = { answer: HttpAnswer; outcome?: never } | { answer?: never; outcome: Outcome };

/** Calls an address. It follows no redirection: nobody else is handed what is for this one. */
export async function call(
  address: string,
  request: RequestInit = {},
  timeoutMs = longestMs,
): Promise<Called> {
  try {
    const response = await fetch(address, {
      ...request,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { status, headers } = response;
    const retryAfterMs = readRetryAfter(headers.get('retry-after'));
    // The answer counts from its first line: what follows may be cut off.
    const text = await response.text().catch(() => '');
    return { answer: { status, text, retryAfterMs } };
  } catch (error) {
    return { outcome: judgeFailure(error) };
  }
}

/** Ends before any byte of the message was sent. Source: Node's and undici's error codes. */
const beforeSending =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|ERR_TLS_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*)$/;

/** What is known of a call that ended without an answer. */
export function judgeFailure(error: unknown): Outcome {
  const { name, cause, code } = error as {
    name?: string;
    cause?: { code?: string };
    code?: string;
  };
  const reason = cause?.code ?? code ?? '';
  if (beforeSending.test(reason)) {
    return { is: 'not-sent', why: 'no-connection', retryAfterMs: 2000 };
  }
  return {
    is: 'unknown',
    why: name === 'TimeoutError' || reason === 'ECONNABORTED' ? 'timeout' : 'cut-off',
  };
}

/** What an HTTP status says of a message that was posted. Source: RFC 9110, section 15; RFC 6585, section 4. */
export function judgeStatus({ status, retryAfterMs }: Omit<HttpAnswer, 'text'>): Outcome {
  if (status >= 200 && status < 300) return { is: 'accepted' };
  if (status === 429 || (status === 503 && retryAfterMs !== undefined)) {
    return { is: 'not-sent', why: 'busy', retryAfterMs: retryAfterMs ?? 5000 };
  }
  if (status === 401 || status === 403) return { is: 'refused', why: 'wrong-key' };
  if (status === 408 || status >= 500) return { is: 'unknown', why: `http-${status}` };
  return { is: 'refused', why: `http-${status}` };
}

/** Seconds or a date. Source: RFC 9110, section 10.2.3. */
export function readRetryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const seconds = Number(value);
  const durationMs = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return Number.isNaN(durationMs) ? undefined : Math.max(0, durationMs);
}

/** Posts JSON and says what became of it. */
export async function postJson(
  address: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Called> {
  return call(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body,
  });
}

export function outcomeOf({ answer, outcome }: Called): Outcome {
  return outcome ?? judgeStatus(answer as HttpAnswer);
}
