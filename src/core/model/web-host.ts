/**
 * Why people cannot trust where a web address leads: a user before the host, a
 * number in place of a host's name, letters beyond a to z in it, or no dot.
 * Undefined if nothing is wrong, or if it is no address.
 */
export function distrust(address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(url.protocol)) return undefined;
  if (url.username !== '' || url.password !== '') {
    return 'has a user before the host, so it leads elsewhere than it seems';
  }
  if (/^(?:\d+(?:\.\d+){3}|\[.*\])$/.test(url.hostname))
    return 'has a number in place of the name of a host';
  if (
    /[^\0-\x7f]/.test(address.split(/[/?#]/).slice(0, 3).join('/')) ||
    /(?:^|\.)xn--/.test(url.hostname)
  ) {
    return 'has letters in the name of its host that only look like a to z';
  }
  return url.hostname.includes('.') ? undefined : 'has no dot in the name of its host';
}

/** The host of an address without www, in small letters; undefined if there is none. */
export function hostOf(address: string): string | undefined {
  try {
    return new URL(address).hostname.toLowerCase().replace(/^www\./, '');
  } catch {
    return undefined;
  }
}
