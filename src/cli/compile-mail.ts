import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

export const mailSource = 'src/render/mail/bulletin.mjml';
export const compiledMail = 'src/render/mail/bulletin.html';
/** Of which source the compiled template was made, so that a test can tell. */
export const mailDigest = 'src/render/mail/bulletin.sha256';

/**
 * Writes the tables that mail programs need, from the template that people can
 * read. MJML brings 150 packages along, for a template that changes once a year:
 * it is fetched for this alone.
 */
export function compileMail(): void {
  const mjml = ['--yes', 'mjml@5.4.1', mailSource, '--stdout', '--noStdoutFileComment'];
  const options = [
    '--config.beautify',
    'false',
    '--config.validationLevel',
    'strict',
    '--config.fonts',
    '{}',
  ];
  const html = execFileSync('npx', [...mjml, ...options], { encoding: 'utf8' });
  writeFileSync(compiledMail, `${html.trim().replace(/^\s+/gm, '')}\n`);
  writeFileSync(mailDigest, `${digestSource()}\n`);
}

export function digestSource(): string {
  return createHash('sha256').update(readFileSync(mailSource)).digest('hex');
}
