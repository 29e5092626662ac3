import { projectSecurityContact } from '../../core/projections/security-contact.ts';
import { board } from '../../site/board.ts';

export function GET(): Response {
  return new Response(`${projectSecurityContact(board).join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
