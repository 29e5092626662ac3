import type { SiteContext } from '../../views/site-context.ts';
import { anError, aWarning, type Problem } from '../problem.ts';
import {
  contradictions,
  findInstructions,
  ownInstruction,
} from '../../language/statements/instructions.ts';
import type { Guidance } from '../../model/guidance.ts';
import { groupsOf } from '../../state/groups.ts';

/**
 * An officer's words for patients that forbid what the approved answer beside
 * them tells, or the other way round. Every answer counts that some of its
 * readers are given.
 */
export function checkOwnWords({ content, state }: SiteContext): Problem[] {
  return state.open.flatMap((incident) => {
    const groups = groupsOf(incident, state, content.guidance);
    const given = new Set(groups.flatMap(({ answers }) => answers.map(({ guidance }) => guidance)));
    const { file, summary, forPatients } = incident.latest.update;
    const own = [summary, forPatients].flatMap(findInstructions);
    return [...given].flatMap((guidance) => {
      const approved = [guidance.short, guidance.body].flatMap(findInstructions);
      const [pair] = contradictions(own, approved);
      const beside = ownInstruction(own, approved, guidance.task);
      if (!pair) return beside ? besideAnswer(file, beside.sentence, guidance) : [];
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

/** Readers see both, one above the other: a person compares them. */
function besideAnswer(file: string, sentence: string, { short, file: answer }: Guidance): Problem {
  return aWarning({
    code: 'advice/beside-answer',
    file,
    message: `these words stand beside an approved answer to the same thing.\n  Yours:    "${sentence}"\n  Approved: "${short}"`,
    fix: `If they say the same, take yours out: the notice gives the answer by itself (${answer}). If they do not, patients cannot know which is right.`,
  });
}
