import type { SiteContext } from '../site-context.ts';
import { renderMarkdown } from '../../language/markdown.ts';
import type { PublicStatements } from '../../model/public-statement.ts';
import { showDate } from '../../time/london.ts';
import { formatsOf } from '../shared/formats.ts';
import type { Link } from '../shared/link.ts';
import { waysToReach } from '../shared/contacts.ts';

/** What the two statements share. */
interface StatementPage {
  /** Why nobody may rely on it yet. Empty once it is the publisher's word. */
  warning: string;
  publisher: string;
  /** How to reach the publisher. */
  ways: Link[];
  /** HTML. What the publisher adds in its own words. */
  body: string;
  /** When it was written, and looked at again. */
  dates: string[];
}

export interface AccessibilityPage extends StatementPage {
  /** How far the pages meet the guidelines. */
  meets: string;
  /** What is not accessible, by the reason for it. */
  gaps: { heading: string; points: string[] }[];
  /** What there is beyond text, by what it is of. */
  formats: { of: string; links: Link[] }[];
  /** How the site was tested. */
  tested: string;
}

export interface PrivacyPage extends StatementPage {
  controller: string;
  officer?: { name: string; ways: Link[] } | undefined;
  hosts: { name: string; keeps: string; notice?: Link | undefined }[];
  /** Where the licences stand of what others have made. */
  licences: string;
}

const guidelines = 'the Web Content Accessibility Guidelines version 2.2, level AA';

/** In the words of the model statement. */
const compliance = {
  fully: `This website is fully compliant with ${guidelines}.`,
  partly: `This website is partially compliant with ${guidelines}. What is not compliant is listed below.`,
  not: `This website is not compliant with ${guidelines}. What is not compliant is listed below.`,
};

const reasons = {
  'not-compliant': 'What does not meet the regulations',
  'disproportionate-burden': 'What would be a disproportionate burden to change',
  'out-of-scope': 'What the regulations do not cover',
};

export function projectAccessibility(context: SiteContext): AccessibilityPage {
  const { accessibility: said } = context.content.statements;
  const gaps = Map.groupBy(said?.notAccessible ?? [], ({ why }) => why);
  const testedBy = said?.testedBy ? ` by ${said.testedBy}` : '';
  return {
    ...project(said, 'an audit of this site', context),
    meets: said ? compliance[said.meets] : 'Nobody has said yet how accessible this website is.',
    gaps: (Object.keys(reasons) as (keyof typeof reasons)[]).flatMap((why) => {
      const some = gaps.get(why) ?? [];
      if (some.length === 0) return [];
      const points = some.map(({ what, instead, mendedBy }) =>
        [what, instead, mendedBy && `It will be mended by ${showDate(mendedBy)}.`]
          .filter(Boolean)
          .join(' '),
      );
      return [{ heading: reasons[why], points }];
    }),
    formats: listFormats(context),
    tested: said?.tested
      ? `It was last tested on ${showDate(said.tested)}${testedBy}.`
      : 'It has not been tested by people yet. An automatic check of every kind of page is part of each change to the software.',
  };
}

/** Of what says the same as its English now: notices that are open, and answers. */
function listFormats(context: SiteContext): AccessibilityPage['formats'] {
  const { content, state } = context;
  const named = [
    ...state.open.map(({ incident }) => [`incidents/${incident.id}`, incident.patientTitle]),
    ...content.guidance.map(({ id, title }) => [`guidance/${id}`, title]),
  ] as const;
  return named
    .map(([id = '', of = '']) => ({ of, links: formatsOf(id, context) }))
    .filter(({ links }) => links.length > 0);
}

export function projectPrivacy(context: SiteContext): PrivacyPage {
  const { privacy: said } = context.content.statements;
  const officer = said?.dataProtectionOfficer;
  return {
    ...project(said, 'its data protection officer has read it', context),
    controller: said?.controller ?? context.content.site.publisher.name,
    licences: context.addresses.path.licences(),
    officer: officer && { name: officer.name, ways: waysToReach(officer) },
    hosts: (said?.hosts ?? []).map(({ name, keeps, days, notice }) => ({
      name,
      keeps: days === undefined ? keeps : `${keeps} It is deleted after ${days} days.`,
      notice: notice === undefined ? undefined : { text: `${name}: privacy`, href: notice },
    })),
  };
}

function project(
  said: PublicStatements[keyof PublicStatements],
  after: string,
  { content }: SiteContext,
): StatementPage {
  const { publisher } = content.site;
  const isDraft = !said || said.draft === true;
  return {
    warning: isDraft
      ? `${publisher.name} must complete it after ${after}, before anybody relies on it.`
      : '',
    publisher: publisher.name,
    ways: waysToReach(publisher),
    body: said ? renderMarkdown(said.body) : '',
    dates: said
      ? [
          `This page was written on ${showDate(said.prepared)}.`,
          ...(said.reviewed ? [`It was last looked at on ${showDate(said.reviewed)}.`] : []),
        ]
      : [],
  };
}
