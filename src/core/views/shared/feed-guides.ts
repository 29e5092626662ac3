/** How to get a feed in one program: five steps, for a practice manager. */
export interface FeedGuide {
  id: string;
  title: string;
  /** What to know first. */
  note: string;
  steps: readonly [string, string, string, string, string];
}

const copy = 'Copy the address of your feed, above.';
const trigger =
  'Choose the trigger "When a feed item is published" (RSS), and paste the address in.';

/**
 * Names of menus are as their makers document them: support.microsoft.com
 * (classic Outlook, Workflows), learn.microsoft.com/connectors/rss, and
 * slack.com/help/articles/218688467. The RSS connector's
 * shortest interval is 1,800 seconds; it takes `description` as the summary.
 */
export const feedGuides: readonly FeedGuide[] = [
  {
    id: 'outlook',
    title: 'Outlook',
    note: 'Classic Outlook for Windows only. In the new Outlook and on the web, use email instead.',
    steps: [
      copy,
      'In the list of folders, find "RSS Feeds" or "RSS Subscriptions".',
      'Right-click it and choose "Add a New RSS Feed".',
      'Paste the address, choose "Add" and then "Yes".',
      'New bulletins arrive in that folder, like messages.',
    ],
  },
  {
    id: 'email',
    title: 'Email to a shared mailbox',
    note: 'You need Power Automate, with a work account. It looks for new bulletins every 30 minutes or less often.',
    steps: [
      `${copy} Log in to make.powerautomate.com.`,
      'Choose "Create", then "Automated cloud flow", and give the flow a name.',
      trigger,
      'Add the action "Send an email (V2)", to your shared mailbox. Subject: "Feed title". Body: "Feed summary" and "Primary feed link".',
      'Choose "Save". Each new bulletin is emailed, with a link to all of it.',
    ],
  },
  {
    id: 'teams',
    title: 'Teams',
    note: 'You need the app "Workflows" in Teams. It looks for new bulletins every 30 minutes or less often.',
    steps: [
      copy,
      'In Teams, open the app "Workflows" and create a new flow from blank.',
      trigger,
      'Add the action "Post message in a chat or channel". Choose your channel. Message: "Feed title", "Feed summary" and "Primary feed link".',
      'Choose "Save". Each new bulletin is posted in the channel.',
    ],
  },
  {
    id: 'slack',
    title: 'Slack',
    note: 'Your workspace needs the app "RSS". If you cannot add it, ask an owner of the workspace.',
    steps: [
      copy,
      'In Slack, add the app "RSS" if your workspace does not have it yet.',
      'Open the channel that should get the bulletins.',
      'Type /feed subscribe and a space, paste the address, and send it.',
      'Slack confirms it. Each new bulletin is posted in the channel.',
    ],
  },
  {
    id: 'reader',
    title: 'A feed reader',
    note: 'Such as Thunderbird or Feedly. Most are free.',
    steps: [
      copy,
      'Open your feed reader.',
      'Choose to add a feed. It may be called "Subscribe" or "Follow".',
      'Paste the address and confirm.',
      'New bulletins appear in the reader, whole.',
    ],
  },
];

/** How to see planned work in one calendar. */
export interface CalendarGuide {
  title: string;
  steps: string;
}

/**
 * Names of menus are as their makers document them: support.microsoft.com
 * ("Import or subscribe to a calendar"), support.google.com/calendar/answer/37100,
 * support.apple.com/guide/calendar and support.apple.com/102301.
 */
export const calendarGuides: readonly CalendarGuide[] = [
  {
    title: 'Outlook, new and on the web',
    steps: 'Choose "Calendar", then "Add calendar", then "Subscribe from web". Paste the address.',
  },
  {
    title: 'Outlook, classic',
    steps: 'In "Calendar", choose "Open Calendar", then "From Internet". Paste the address.',
  },
  {
    title: 'Google Calendar',
    steps:
      'On a computer, beside "Other calendars", choose "+", then "From URL". Paste the address.',
  },
  {
    title: 'Calendar on a Mac',
    steps: 'Choose "File", then "New Calendar Subscription". Paste the address.',
  },
  {
    title: 'Calendar on an iPhone',
    steps:
      'Choose "Calendars", then "Add Calendar", then "Add Subscription Calendar". Paste the address.',
  },
];
