import { nameOf } from '../../domain/instrument-name.js';
import type { SourcedDay } from '../../domain/state.js';
import { cellOf, lastTold } from '../select.js';
import { byArticle, type SheetFacts } from './sheet-facts.js';
import { articleOf, type Statement } from './statement.js';

/** Who may join at all, and what makes the State one of them; the treaty to which it must be a party too. */
export function conditionStatements(facts: SheetFacts): readonly Statement[] {
  const { record, state, act, named } = facts;
  const { openTo, deposit } = record.instrument;
  const competence = deposit?.competence;
  return [
    {
      topic: 'condition',
      reason: { say: 'is-open-to', instrument: named, clause: openTo.sentence.say },
      ...byArticle(record.instrument, openTo.article),
    },
    ...admission(facts),
    ...(act !== null && competence && state.kind === 'organization'
      ? [
          {
            topic: 'condition',
            reason: { say: 'member-state-first', act },
            ...byArticle(record.instrument, competence[act]),
          } as const,
        ]
      : []),
    ...(act === null ? [] : parentStatements(facts)),
  ];
}

type AdmittedAs = 'member' | 'agency-member' | 'child-rights-convention';

function admission({ record, state, asked }: SheetFacts): readonly Statement[] {
  const admitted = admittedAs(record.instrument.openTo.sentence.say, state);
  if (admitted === null || admitted.on > asked.asOf) return [];
  const { as, on, source } = admitted;
  return [
    {
      topic: 'condition',
      reason: { say: 'admitted-since', name: state.name, as, on },
      article: null,
      source: source === null ? null : { kind: 'admission', url: source },
    },
  ];
}

/** By what the clause admits the State in particular; `null` where it admits every State. */
function admittedAs(
  clause: SheetFacts['record']['instrument']['openTo']['sentence']['say'],
  { memberSince, agencySince, childRightsConventionSince }: SheetFacts['state'],
): { readonly as: AdmittedAs; readonly on: string; readonly source: string | null } | null {
  const since = (as: AdmittedAs, day: SourcedDay | null) => day && { as, ...day };
  if (clause === 'open-to-parties-and-signatories-of')
    return since('child-rights-convention', childRightsConventionSince);
  if (clause !== 'open-to-members-of-agencies-or-invited') return null;
  return memberSince === null
    ? since('agency-member', agencySince)
    : { as: 'member', on: memberSince, source: null };
}

function parentStatements({ record, state, asked, isPast }: SheetFacts): readonly Statement[] {
  const { parent } = record.instrument;
  const other = parent === null ? undefined : asked.book.records.get(parent.id);
  if (parent === null || other === undefined) return [];
  const standing = cellOf(other, state, asked.asOf)?.standing;
  const is = standing === 'party' ? 'party' : standing === 'cannot-be-told' ? 'untold' : 'no-party';
  const evidence = other.evidenceOf(state.code);
  return [
    {
      topic: 'condition',
      reason: {
        say: 'parent-must-be-joined',
        name: state.name,
        parent: nameOf(other.instrument),
        is,
        // Of a past day the record tells how it stood then, and not how it stands now.
        asAt: other.asAt && lastTold(other, asked.asOf),
        isPast,
      },
      article: articleOf(parent.partyRule),
      source: evidence && { kind: 'parent-record', url: evidence.url },
    },
  ];
}
