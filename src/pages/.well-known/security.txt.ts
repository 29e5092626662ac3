import { projectSecurityContact } from '../../core/projections/security-contact.ts';
import { board } from '../../site/board.ts';
import { printFile } from '../../site/print-file.ts';

export const GET = printFile('text', () => `${projectSecurityContact(board).join('\n')}\n`);
