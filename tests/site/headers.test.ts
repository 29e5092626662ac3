import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { headersOnAzure, headersOnNetlify, headersOnNginx } from '../support/headers.ts';
import { readLivePages } from '../support/site.ts';

const addresses = readLivePages().map(({ path }) => path);
const hosts = [
  ['Netlify and Cloudflare', headersOnNetlify],
  ['Azure', headersOnAzure],
  ['nginx', headersOnNginx],
] as const;

describe.each(hosts)('%s', (name, headersOf) => {
  it('guesses no type, and tells no other site where a reader comes from', () => {
    for (const address of [...addresses, '/feeds/all.xml', '/calendar.ics']) {
      expect(headersOf(address), address).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      });
    }
  });

  it('lets other sites show what is to embed in a frame, and no other page', () => {
    for (const address of addresses) {
      const policy = headersOf(address)['Content-Security-Policy'] ?? '';
      const ancestors = new Set(policy.split(', ').filter(Boolean));
      if (address.startsWith('/embed/')) {
        expect([...ancestors, 'frame-ancestors *'], address).not.toContain(
          "frame-ancestors 'self'",
        );
      } else if (address !== '/404.html' || name !== hosts[0][0]) {
        expect([...ancestors], address).toEqual(["frame-ancestors 'self'"]);
      }
      expect(headersOf(address), address).not.toHaveProperty('X-Frame-Options');
    }
  });

  it('keeps a bulletin’s copies for e-mail out of search engines, and no page', () => {
    for (const copy of ['bulletin.txt', 'bulletin.eml']) {
      expect(headersOf(`/bulletins/a/1/${copy}`)['X-Robots-Tag'], copy).toBe('noindex');
    }
    for (const address of addresses) {
      expect(headersOf(address), address).not.toHaveProperty('X-Robots-Tag');
    }
  });

  test.each(['/api/v2/status.json', '/feeds/all.xml', '/badges/phones.svg', '/calendar.ics'])(
    'lets any site read %s, a minute old at most',
    (address) => {
      expect(headersOf(address)).toMatchObject({
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': 'public, max-age=60, must-revalidate',
      });
    },
  );
});

it('the files for hosts are published as they are', () => {
  for (const file of ['_headers', 'staticwebapp.config.json']) {
    expect(readFileSync(`dist/${file}`, 'utf8')).toBe(readFileSync(`public/${file}`, 'utf8'));
  }
});

describe('security.txt', () => {
  const lines = readFileSync('dist/.well-known/security.txt', 'utf8').trimEnd().split('\n');
  const valuesOf = (name: string) =>
    lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));

  it('has what RFC 9116 asks for', () => {
    expect(lines.filter((line) => !/^(?:#.*|[A-Z][\w-]+: \S.*)$/.test(line))).toEqual([]);
    expect(valuesOf('Contact')[0]).toMatch(/^mailto:\S+@\S+$/);
    for (const contact of valuesOf('Contact')) expect(contact).toMatch(/^(?:mailto|tel|https):/);
    expect(valuesOf('Expires')).toEqual(['2026-01-28T00:00:00Z']);
    expect(valuesOf('Canonical')).toEqual(['http://localhost:4321/.well-known/security.txt']);
  });
});
