import { projectSecurityContact } from '../../core/views/pages/security-contact.ts';
import { context } from '../../astro/site-context.ts';
import { printFile } from '../../astro/print-file.ts';

export const GET = printFile('text', () => `${projectSecurityContact(context).join('\n')}\n`);
