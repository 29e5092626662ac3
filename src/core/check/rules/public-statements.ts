import { publicStatements } from '../../model/public-statement.ts';
import type { CheckedContent } from '../checked.ts';
import { aWarning, type Problem } from '../problem.ts';

/**
 * Pages that the law asks of a live site, and that nobody has written or looked
 * at. They are warnings: an update must not wait for them.
 */
export function checkPublicStatements({
  content: { site, statements },
  declared,
}: CheckedContent): Problem[] {
  if (!site || site.demonstration) return [];
  return publicStatements.flatMap((name): Problem[] => {
    const file = `statements/${name}.md`;
    const statement = statements[name];
    if (!statement && declared.files.has(file)) return [];
    if (!statement) {
      return [
        aWarning({
          code: 'statement-page/missing',
          file,
          message: `there is no ${name} statement, and the law asks for one`,
          fix: 'Write it as docs/publisher.md shows. Until then its page says that it is missing.',
        }),
      ];
    }
    if (!statement.draft) return [];
    return [
      aWarning({
        code: 'statement-page/draft',
        file,
        path: ['draft'],
        message: `the ${name} statement is a draft, and its page says so to everybody`,
        fix: 'Have it looked at, correct it, and take this line out.',
      }),
    ];
  });
}
