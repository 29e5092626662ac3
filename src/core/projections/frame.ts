import type { Board } from '../board.ts';
import type { Link } from '../parts/link.ts';
import { moment, type Moment } from '../parts/moment.ts';
import { waysToReach } from '../parts/contacts.ts';

/** What stands around every page. */
export interface FrameView {
  siteTitle: string;
  publisher: { name: string; about?: string | undefined; ways: Link[] };
  home: string;
  /** The sentence at the top of a demonstration's pages. */
  demonstration?: string | undefined;
  made: Moment;
  menu: Link[];
  footer: Link[];
}

export function projectFrame({ content, state, addresses: { path } }: Board): FrameView {
  const { site } = content;
  return {
    siteTitle: site.title,
    publisher: {
      name: site.publisher.name,
      about: site.publisher.about,
      ways: waysToReach(site.publisher),
    },
    home: path.status(),
    demonstration: site.demonstration?.notice,
    made: moment(state.now),
    menu: [
      { text: 'Is my surgery affected?', href: path.practices() },
      { text: 'For GP practices', href: path.bulletins() },
    ],
    footer: [
      { text: 'Status now', href: path.status() },
      { text: 'Notices for patients', href: path.notices() },
      { text: 'Bulletins for GP practices', href: path.bulletins() },
      { text: 'All surgeries, A to Z', href: path.practices() },
      { text: 'All systems', href: path.services() },
      { text: 'History of incidents', href: path.incidents() },
      { text: 'Subscribe', href: path.feeds() },
      { text: 'Accessibility', href: path.accessibility() },
    ],
  };
}
