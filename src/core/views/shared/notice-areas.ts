import type { SiteContext } from '../site-context.ts';
import { countStandings } from '../../state/groups.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { standingIn, type PracticeState } from '../../state/practice-state.ts';
import { number } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';
import { branchesAmong, describeBranch, describeShut } from './branches.ts';
import type { Link } from './link.ts';
import { maxSurgeries } from './surgeries.ts';

/** The surgeries of one area that an incident concerns. */
export interface NoticeArea {
  count: string;
  /** The area's own page, where its surgeries are listed instead. */
  href?: string | undefined;
  surgeries: (Link & { remark: string })[];
}

/** By area. Over a hundred surgeries, areas lead to their own lists. */
export function noticeAreas(
  one: IncidentState,
  concerned: readonly PracticeState[],
  { state, addresses }: SiteContext,
  translator: Translator,
): NoticeArea[] {
  const { text, list, language, area: nameOf } = translator;
  // What fails outside surgeries and for everybody affects no surgery more than another.
  const isOutside = concerned.every(
    ({ practice }) => standingIn(one, practice.code) === 'not-affected',
  );
  if (isOutside && one.phase !== 'scheduled' && concerned.length === state.practices.size)
    return [];
  const byCode = new Map(concerned.map((practice) => [practice.practice.code, practice]));
  const isLong = concerned.length > maxSurgeries;
  return [...state.areas.values()].flatMap(({ area, practices }) => {
    const some = practices.flatMap(({ practice }) => byCode.get(practice.code) ?? []);
    if (some.length === 0) return [];
    const { catchingUp, possible } = countStandings(
      some.map(({ practice }) => ({ standing: standingIn(one, practice.code) })),
    );
    const affected = some.length - catchingUp;
    const most = text('extent.upTo', { place: number(affected) });
    const key = catchingUp === 0 ? 'areaCount' : affected === 0 ? 'areaCatchingUp' : 'areaSplit';
    return {
      count: text(`notice.${key}`, {
        area: list([nameOf(area)]),
        affected: possible > 0 ? most : affected,
        catchingUp,
        count: practices.length,
      }),
      href: isLong ? addresses.path.area(area.id, undefined, language.id) : undefined,
      surgeries: isLong
        ? []
        : some.map((practice) => ({
            text: practice.practice.name,
            href: addresses.path.practice(practice.practice.code, language.id),
            remark: [
              describeShut(practice, translator),
              ...branchesAmong([practice]).map((branch) => describeBranch(branch.one, translator)),
            ]
              .filter(Boolean)
              .join(' '),
          })),
    };
  });
}
