import { questions } from '../../status/questions.js';

/** A place to go to. */
export interface Room {
  readonly href: string;
  readonly name: string;
}

const served = new Set(['/about', ...questions.map(({ path }) => path)]);

const open = (rooms: readonly (readonly [string, string])[]): readonly Room[] =>
  rooms.filter(([href]) => served.has(href)).map(([href, name]) => ({ href, name }));

/** What stands at the head of every page. */
export const mainRooms = open([
  ['/gaps', 'Gaps'],
  ['/matrix', 'Matrix'],
  ['/instruments', 'Instruments'],
  ['/states', 'States'],
  ['/groups', 'Groups'],
  ['/changes', 'Changes'],
  ['/about', 'About'],
]);

/** Every place, in sections, for the foot of every page. */
export const allRooms = [
  {
    title: 'Who is missing',
    rooms: open([
      ['/gaps', 'Gap list'],
      ['/matrix', 'Matrix'],
      ['/waiting', 'Signatures that wait'],
      ['/families', 'Conventions and protocols'],
    ]),
  },
  {
    title: 'By name',
    rooms: open([
      ['/instruments', 'Instruments'],
      ['/states', 'States'],
      ['/groups', 'Groups'],
      ['/compare', 'Compare'],
    ]),
  },
  {
    title: 'Over time',
    rooms: open([
      ['/changes', 'Changes'],
      ['/diff', 'Between two days'],
      ['/withdrawals', 'Withdrawals'],
      ['/entry-into-force', 'Entry into force'],
    ]),
  },
  {
    title: 'The record',
    rooms: open([
      ['/about', 'About and method'],
      ['/runs', 'Runs of the sync'],
      ['/holds', 'Pages held back'],
      ['/declarations', 'Declarations'],
      ['/api', 'For programs'],
    ]),
  },
].filter(({ rooms }) => rooms.length > 0);
