import { expect, test } from 'vitest';
import { maxPhoneSeconds } from './phone-script.ts';
import { maxPostLength } from './post.ts';
import { maxTextParts } from './text-message.ts';

// The limits are promises to people: 306 or 201 characters, three quarters of a minute, one post on X.
test('the limits of messages are those that people were promised', () => {
  expect(maxTextParts).toEqual({ 'GSM-7': 2, 'UCS-2': 3 });
  expect(maxPhoneSeconds).toBe(45);
  expect(maxPostLength).toBe(280);
});
