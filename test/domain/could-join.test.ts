import { describe, expect, it, test } from 'vitest';
import { couldJoin } from '../../src/domain/could-join.js';
import {
  allStates,
  membersOfAgenciesOrInvited,
  partiesAndSignatoriesOf,
  type Candidate,
  type CouldJoin,
} from '../../src/domain/participation-clause.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { states } from '../participations.js';
import { say } from '../in-words.js';

const couldJoinOn = (id: string, code: string, day: string, hadActed = false): CouldJoin =>
  couldJoin(
    declaredInstruments().find((one) => one.id === id)!,
    states.byCode(code)!,
    day,
    hadActed,
  );

describe('who could join on a day', () => {
  test.each<[string, string, string, CouldJoin, string]>([
    ['cedaw', 'USA', '1979-12-17', 'no', 'a Member before the adoption'],
    ['cedaw', 'USA', '1979-12-18', 'yes', 'a Member from the day of adoption'],
    ['cedaw', 'SSD', '2011-07-08', 'no', 'a State before its independence'],
    ['cedaw', 'SSD', '2011-07-09', 'yes', 'a State from its independence, before its membership'],
    ['cedaw', 'VAT', '1980-01-01', 'yes', 'the Holy See'],
    ['cedaw', 'CHE', '1985-07-01', 'yes', 'a State that was no Member'],
    ['cedaw', 'LIE', '1985-07-01', 'yes', 'likewise'],
    ['cedaw', 'PRK', '1985-07-01', 'yes', 'likewise'],
    ['cedaw', 'TON', '1985-07-01', 'yes', 'likewise'],
    ['cedaw', 'KIR', '1985-07-01', 'yes', 'likewise'],
    ['cedaw', 'EST', '1991-08-19', 'no', 'a State before it claimed to be one again'],
    ['cedaw', 'EST', '1991-09-05', 'not-established', 'a State of which that is disputed'],
    ['cedaw', 'EST', '1991-09-06', 'yes', 'a State once that was recognized'],
    ['cedaw', 'AND', '1985-07-01', 'not-established', 'a State that only its membership proves to be one'],
    ['cedaw', 'AND', '1993-07-28', 'yes', 'the same from its membership'],
    ['cedaw', 'PSE', '2012-11-28', 'no', 'the State of Palestine before resolution 67/19'],
    ['cedaw', 'PSE', '2012-11-29', 'yes', 'and since'],
    ['cedaw', 'EUE', '2026-02-03', 'no', 'the European Union where it may not join'],
    ['opsc', 'EUE', '2026-02-03', 'no', 'the European Union where it may not join'],
    ['supplementary-slavery-convention', 'EUE', '2026-02-03', 'no', 'the European Union likewise'],
    ['untoc', 'EUE', '2026-02-03', 'yes', 'the European Union where it may'],
    ['trafficking-protocol', 'EUE', '2026-02-03', 'yes', 'the European Union where it may'],
    ['opsc', 'SSD', '2015-01-22', 'no', 'before it joined the Convention on the Rights of the Child'],
    ['opsc', 'SSD', '2015-01-23', 'yes', 'and since'],
    ['opsc', 'PSE', '2014-04-01', 'no', 'likewise'],
    ['opsc', 'PSE', '2014-04-02', 'yes', 'likewise'],
    ['opsc', 'SOM', '2002-05-08', 'no', 'before it signed the Convention on the Rights of the Child'],
    ['opsc', 'SOM', '2002-05-09', 'yes', 'a signatory of it'],
    ['opsc', 'TLS', '2003-04-15', 'no', 'a Member that had not joined it'],
    ['opsc', 'TLS', '2003-04-16', 'yes', 'and since'],
    ['opsc', 'MNE', '2006-06-03', 'yes', 'a successor from the day of succession'],
    ['opsc', 'USA', '2000-05-25', 'yes', 'a signatory of it that never ratified'],
    ['supplementary-slavery-convention', 'CHE', '1956-09-07', 'yes', 'a member of an agency only'],
    ['supplementary-slavery-convention', 'PRK', '1960-01-01', 'not-established', 'a State not known in any'],
    ['supplementary-slavery-convention', 'PRK', '1974-10-18', 'yes', 'from its first known membership'],
    ['supplementary-slavery-convention', 'PSE', '2011-11-23', 'yes', 'from its membership of UNESCO'],
    ['supplementary-slavery-convention', 'SYR', '1958-02-21', 'yes', 'Syria before the union'],
    ['supplementary-slavery-convention', 'SYR', '1958-02-22', 'no', 'a part of the United Arab Republic'],
    ['supplementary-slavery-convention', 'EGY', '1958-02-22', 'yes', 'that Republic, in the row of Egypt'],
    ['supplementary-slavery-convention', 'SYR', '1961-10-12', 'no', 'the last day of the union'],
    ['supplementary-slavery-convention', 'SYR', '1961-10-13', 'yes', 'Syria again'],
    ['supplementary-slavery-convention', 'KEN', '1963-12-11', 'no', 'before its independence'],
    [
      'supplementary-slavery-convention',
      'KEN',
      '1963-12-12',
      'not-established',
      'independent, and not known in any',
    ],
    ['supplementary-slavery-convention', 'KEN', '1963-12-16', 'yes', 'a Member'],
  ])('%s, %s on %s: %s (%s)', (id, code, day, expected) => {
    expect(couldJoinOn(id, code, day)).toBe(expected);
  });

  it('includes whoever had acted by then, whatever its membership', () => {
    expect(couldJoinOn('cedaw', 'SSD', '2011-07-08', true)).toBe('yes');
    expect(couldJoinOn('opsc', 'SOM', '2001-01-01', true)).toBe('yes');
    expect(couldJoinOn('cedaw', 'SSD', '1979-12-17', true)).toBe('no');
  });

  it.each([
    ['untoc', 198],
    ['trafficking-protocol', 198],
    ['opsc', 197],
    ['supplementary-slavery-convention', 197],
    ['cedaw', 197],
  ])('today, for %s: %i', (id, count) => {
    expect(states.all.filter(({ code }) => couldJoinOn(id, code, '2026-02-03') === 'yes')).toHaveLength(
      count,
    );
  });
});

test('what is not known of a State is not established, whatever the clause', () => {
  const unknown: Candidate = {
    kind: 'other-state',
    memberSince: null,
    stateSince: null,
    agencySince: null,
    childRightsConventionSince: null,
  };
  for (const clause of [
    allStates('article 1'),
    membersOfAgenciesOrInvited('article 2'),
    partiesAndSignatoriesOf('childRightsConventionSince', 'article 3'),
  ]) {
    expect(clause.admits(unknown, '2026-02-03')).toBe('not-established');
    expect(say(clause.sentence)).toContain(`(${clause.article})`);
  }
});
