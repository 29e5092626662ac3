import { expect, test } from 'vitest';
import { isCallable } from './callable.ts';
import { distrust } from './web-host.ts';

test.each([
  '01632 960 100',
  '0113 496 0000',
  '020 7946 0000',
  '0300 123 4567',
  '0345 000 0000',
  '0800 111 222',
  '0808 157 0000',
  '111',
  '999',
  '116 123',
  '07700 900 123',
  '+44 1632 960100',
  '(01632) 960100',
  '01204 60000',
  '0800 1111',
  '01632 960 100 ext 12',
  '01632-960-100',
])('patients may call %s', (phone) => {
  expect(isCallable(phone)).toBe(true);
});

test.each([
  '1632960992',
  '1.63296E+09',
  '01632 960 51',
  '01632 960 100 or 01632 960 101',
  'see website',
  '01632',
  '*21*07700900123#',
  '0906 123 4567',
  '0871 123 4567',
  '0844 123 4567',
  '118 118',
  '070 1234 5678',
  '',
  '0',
  '01632 960 1000',
  '+449061234567',
  '01632/960100',
  '１１１x',
])('patients may not call %s', (phone) => {
  expect(isCallable(phone)).toBe(false);
});

test.each([
  ['https://www.nhs.uk@evil.example/', 'user'],
  ['https://www.nһs.uk/', 'letters'],
  ['https://xn--nhs-5cd.uk/', 'letters'],
  ['https://192.168.1.10/', 'number'],
  ['https://3232235786/', 'number'],
  ['http://[::1]/', 'number'],
  ['http://intranet/', 'dot'],
])('%s is not to be trusted', (address, why) => {
  expect(distrust(address)).toContain(why);
});

test.each([
  'https://www.nhs.uk/a?b=c#d',
  'https://lumbmill.example.org/',
  'mailto:a@b.org',
  'tel:111',
  'none',
])('nothing is wrong with %s', (address) => {
  expect(distrust(address)).toBeUndefined();
});
