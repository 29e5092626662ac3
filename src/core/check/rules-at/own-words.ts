import type { SiteContext } from '../../views/site-context.ts';
import { anError, type Problem } from '../problem.ts';
import { contradictions, findInstructions } from '../../language/statements/instructions.ts';
import { answersAcross } from '../../state/answers.ts';

/**
 * An officer's words for patients that forbid what the approved answer beside
 * them tells, or the other way round. Of each task the answer counts that holds
 * for most of the practices.
 */
export function checkOwnWords({ content, state }: SiteContext): Problem[] {
  const practices = [...state.practices.values()];
  return state.open.flatMap(({ incident, latest }) => {
    const concerned = practices.filter((practice) =>
      practice.incidents.some((one) => one.incident.id === incident.id),
    );
    const answers = answersAcross(concerned, content.guidance).flatMap(([first]) => first ?? []);
    const { file, summary, forPatients } = latest.update;
    const own = [summary, forPatients].flatMap(findInstructions);
    return answers.flatMap(({ guidance }) => {
      const approved = [guidance.short, guidance.body].flatMap(findInstructions);
      const [pair] = contradictions(own, approved);
      if (!pair) return [];
      const [mine, theirs] = pair;
      return anError({
        code: 'advice/against-answer',
        file,
        message: `"${mine.sentence}" is against the approved answer beside it: "${theirs.sentence}"`,
        fix: `Take the sentence out. Or have the answer changed: ${guidance.file}`,
      });
    });
  });
}
