import { describe, expect, it } from 'vitest';
import type { PrintedBlock } from '../../../src/treaty-collection/statements/printed-block.js';
import { linesOf, read, titles } from './stated-blocks.js';

/** Each statement as its kind, upon what and on which day it was made, and the lines that it has, by their numbers. */
const parts = (text: string, section: PrintedBlock['section'] = 'declarations'): readonly string[] => {
  const lines = linesOf(text).map((line) => line.text);
  return read(section, text).statements.map(
    ({ kind, madeUpon, madeOn, lines: own }) =>
      `${kind} ${madeUpon.join('+') || '-'} ${madeOn ?? '-'} ${own.map((line) => lines.indexOf(line.text)).join(' ')}`,
  );
};

describe('the statements of a block', () => {
  it.each([
    [
      'an outer heading says when, the inner ones what',
      '# Upon signature:\n# Declaration:\nOne.\n# Upon ratification:\n# Reservation:\nTwo.\n# Declaration:\nThree.',
      [
        'declaration signature - 0 1 2',
        'reservation ratification - 3 4 5',
        'declaration ratification - 3 1 7',
      ],
    ],
    [
      'a text between the heading that says when and the one that says what',
      '# Upon signature:\nOne.\n# Upon ratification:\n# Reservation:\nTwo.',
      ['unclassified signature - 0 1', 'reservation ratification - 2 3 4'],
    ],
    [
      'one heading for both kinds above one for each',
      '# Declarations and reservations made upon signature and confirmed upon ratification:\n# Declarations:\nOne.\n# Reservation:\nTwo.',
      ['declaration signature+ratification - 0 1 2', 'reservation signature+ratification - 0 3 4'],
    ],
    [
      'a heading that tells itself when',
      '# Reservations made upon signature and confirmed upon ratification:\nOne.\n# Reservation made upon ratification:\nTwo.',
      ['reservation signature+ratification - 0 1', 'reservation ratification - 2 3'],
    ],
    [
      'headings that part a text',
      '# Reservations:\n....\n# Articles 16, 1 (d) and (f)\nOne.\n# 2. Article 9, paragraph 2\nTwo.',
      ['reservation - - 0 1 2 3 4 5'],
    ],
    [
      'items of a list of reservations',
      '.....\n# (c) Reservation concerning article 15, paragraph 2:\nOne.\n# (d) Reservation concerning article 16:\nTwo.',
      ['reservation - - 0 1 2 3 4'],
    ],
    [
      'items that are of another kind',
      '# Declaration:\nOne.\n# (c) Reservation concerning article 10:\nTwo.\n# (d) Reservation concerning article 16:\nThree.',
      ['declaration - - 0 1', 'reservation - - 2 3 4 5'],
    ],
    [
      'a partial withdrawal below a reservation',
      '# Reservation:\nOne.\n# Partial withdrawal of reservation\nOn 25 July 2014, the Government informed the Secretary-General.',
      ['reservation - - 0 1', 'partial-withdrawal - - 2 3'],
    ],
    [
      'a day, and what came after the State had joined',
      '# Reservation:\nOne.\n> 1 June 2016\n# Reservation:\nTwo.\n# Declaration:\nThree.',
      ['reservation - - 0 1', 'reservation later 2016-06-01 2 0 4', 'declaration later 2016-06-01 2 5 6'],
    ],
    ['a day before the State had joined', '> 12 August 1980*\nOne.', ['unclassified - 1980-08-12 0 1']],
    ['a heading in another language alone', '# Réserve :\nOne.', ['unclassified - - 0 1']],
    ['and below one that says the same', '# Reservation:\n# Réserve :\nOne.', ['reservation - - 0 1 2']],
    [
      'an empty one before another',
      '# Reservation:\n# Declaration:\nOne.',
      ['reservation - - 0', 'declaration - - 1 2'],
    ],
    ['what no heading says', '"The Government does not consider itself bound."', ['unclassified - - 0']],
    ['no heading but a word of it', 'Reservation:\nOne.', ['unclassified - - 0 1']],
    [
      'the order of kind and when turned about',
      '# Reservations:\n# Upon signature:\nOne.\n# Upon ratification:\nTwo.',
      ['reservation signature - 0 1 2', 'reservation ratification - 0 3 4'],
    ],
  ])('%s', (_, text, wanted) => {
    expect(parts(text)).toEqual(wanted);
  });

  it.each([
    [
      'a day governs the headings below it',
      '> 26 June 2003\n# With regard to the reservations made by Oman upon accession:\nOne.\n# With regard to the reservations made by Bahrain upon accession:\nTwo.\n> 17 August 2005\n# With regard to the reservations made by Qatar upon accession:\nThree.',
      [
        'objection later 2003-06-26 0 1 2',
        'objection later 2003-06-26 0 3 4',
        'objection later 2005-08-17 5 6 7',
      ],
    ],
    [
      'the items of a list have their own days',
      '> 17 March 1986\nOne.\n# Subsequently, the Secretary-General received, from the Government of Austria, objections of the same nature:\n- 12 March 1987 with regard to the reservation made by Iraq;\nii) 15 April 1988: In respect of the reservations made by Malawi.',
      ['objection later 1986-03-17 0 1', 'objection later 1987-03-12 2 3', 'objection later 1988-04-15 2 4'],
    ],
    [
      'a text of another State in an objection, and a later word of its own',
      '> 1 March 2017\n# With regard to the reservation made by Qatar upon accession:\nIt reads:\n# Reservation:\n“with a reservation.”\n* With regard to this objection, the Government stated later:\nMore.',
      ['objection later 2017-03-01 0 1 2 3 4 5 6'],
    ],
    ['a communication', '> 1 March 2017\n# Communication:\nOne.', ['communication later 2017-03-01 0 1 2']],
  ])('among the objections: %s', (_, text, wanted) => {
    expect(parts(text, 'objections')).toEqual(wanted);
  });

  it('takes the kind from the title where that says one thing', () => {
    const kindBy = (section: PrintedBlock['section'], title: string) =>
      read(section, 'One.', { title }).statements.map(({ kind, rests }) => [kind, rests[0]?.line])[0];
    expect(kindBy('declarations', 'Declarations\n(Unless otherwise indicated)')).toEqual([
      'declaration',
      null,
    ]);
    expect(kindBy('declarations', titles.declarations)).toEqual(['unclassified', undefined]);
    expect(kindBy('objections', 'Objections')).toEqual(['objection', null]);
    expect(kindBy('objections', '')).toEqual(['objection', undefined]);
    const [under] = read('declarations-under-article', '', { lines: [] }).statements;
    expect(under).toMatchObject({ kind: 'declaration', articles: ['18(1)'], lines: [] });
    const [notified] = read('notifications', '> 5 May 2004\nMinistry of Justice').statements;
    expect(notified).toMatchObject({ kind: 'notification', articles: ['8(6)'], madeOn: '2004-05-05' });
  });
});
