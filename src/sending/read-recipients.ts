import { readFileSync } from 'node:fs';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import type { Directory } from '../core/model/directory.ts';
import { maxListBytes, parseRecipients, type Recipient } from '../core/sending/recipients.ts';
import { SendingStopped } from './ledger-store.ts';

/**
 * The list of recipients: SEND_RECIPIENTS itself, or the file that
 * SEND_RECIPIENTS_FILE names, which SEND_RECIPIENTS_KEY opens. Throws if it has a
 * bad line, which is named by its number.
 */
export async function readRecipients(
  env: NodeJS.ProcessEnv,
  directory: Pick<Directory, 'practices' | 'areas'>,
): Promise<Recipient[]> {
  const { recipients, bad } = parseRecipients(await readList(env), directory);
  if (bad.length > 0) {
    const lines = bad.map(({ line, message }) => `Line ${line} ${message}.`);
    throw new SendingStopped(
      `The list of recipients is wrong, so nothing was sent:\n${lines.join('\n')}`,
    );
  }
  if (recipients.length === 0) {
    throw new SendingStopped('The list of recipients is empty, so nothing was sent.');
  }
  return recipients;
}

async function readList(env: NodeJS.ProcessEnv): Promise<string> {
  const text = env['SEND_RECIPIENTS'];
  const file = env['SEND_RECIPIENTS_FILE'];
  if (text && file) {
    throw new SendingStopped(
      'There are two lists of recipients, SEND_RECIPIENTS and SEND_RECIPIENTS_FILE. Keep one. Nothing was sent.',
    );
  }
  if (file) return openSealed(file, env['SEND_RECIPIENTS_KEY'] ?? '');
  if (!text) {
    throw new SendingStopped(
      'There is no list of recipients: set SEND_RECIPIENTS, or SEND_RECIPIENTS_FILE and SEND_RECIPIENTS_KEY. Nothing was sent.',
    );
  }
  if (Buffer.byteLength(text) > maxListBytes) {
    throw new SendingStopped(
      'SEND_RECIPIENTS has more than 48 kB. Put the list into an encrypted file: npm run send -- --seal <file>. Nothing was sent.',
    );
  }
  return text;
}

async function openSealed(file: string, key: string): Promise<string> {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(key.trim());
    return await decrypter.decrypt(readFileSync(file), 'text');
  } catch {
    // What the library says could hold a part of the key.
    throw new SendingStopped(
      'The file that SEND_RECIPIENTS_FILE names cannot be opened with SEND_RECIPIENTS_KEY. Nothing was sent.',
    );
  }
}

/** A list, encrypted for a key. Without one, a new one is made. Source: age-encryption.org/v1. */
export async function sealList(
  list: string,
  known?: string,
): Promise<{ sealed: Uint8Array; key: string }> {
  const key = known ?? (await generateIdentity());
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(await identityToRecipient(key));
  } catch {
    throw new SendingStopped('SEND_RECIPIENTS_KEY is no key that this command made.');
  }
  return { sealed: await encrypter.encrypt(list), key };
}
