/** A place to go to. */
export interface Room {
  readonly href: string;
  readonly name: string;
}

const rooms = (places: Readonly<Record<string, string>>): readonly Room[] =>
  Object.entries(places).map(([href, name]) => ({ href, name }));

/** What stands at the head of every page, in one order on all of them (WCAG 2.2, success criterion 3.2.3). */
export const mainRooms = rooms({
  '/gaps': 'Gaps',
  '/matrix': 'Matrix',
  '/instruments': 'Instruments',
  '/states': 'States',
  '/groups': 'Groups',
  '/declarations': 'Declarations',
  '/changes': 'Changes',
  '/about': 'About',
});

/** Every place, in sections, for the foot of every page. */
export const allRooms = [
  {
    title: 'Who is not a party',
    rooms: rooms({
      '/gaps': 'Gap list',
      '/matrix': 'Matrix',
      '/waiting': 'Signatures that wait',
      '/families': 'How many of the five',
    }),
  },
  {
    title: 'By name',
    rooms: rooms({
      '/instruments': 'Instruments',
      '/states': 'States',
      '/groups': 'Groups',
      '/compare': 'Compare',
    }),
  },
  {
    title: 'In their own words',
    rooms: rooms({
      '/declarations': 'Reservations and declarations',
      '/declarations?kind=reservation': 'Reservations alone',
      '/objections': 'Objections',
    }),
  },
  {
    title: 'Over time',
    rooms: rooms({
      '/changes': 'Changes',
      '/diff': 'Between two days',
      '/diff#years': 'Year by year',
      '/momentum': 'How fast States join',
      '/entry-into-force': 'Entry into force',
      '/withdrawals': 'Withdrawals and denunciations',
    }),
  },
  {
    title: 'What comes',
    rooms: rooms({
      '/upcoming': 'What takes effect next',
      '/anniversaries': 'Anniversaries',
      '/upcoming.ics': 'Calendar of what takes effect',
      '/changes.atom': 'Feed of changes',
    }),
  },
  {
    title: 'For your own work',
    rooms: rooms({
      '/claim': 'Check a number of parties',
      '/data/tracker.zip': 'All data in one file',
      '/about#use': 'Spreadsheets, feeds, badges, frames',
      '/api': 'For programs',
    }),
  },
  {
    title: 'The record',
    rooms: rooms({
      '/about': 'About and method',
      '/runs': 'Runs of the sync',
      '/holds': 'Pages held back',
    }),
  },
];
