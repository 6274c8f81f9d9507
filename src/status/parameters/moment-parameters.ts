import { z } from 'zod';
import { isDay, type Day } from '../../domain/day.js';
import { firstDay, type Parameter, type Vocabulary } from '../parameters.js';
import { parameterRow, type ParameterRow } from '../parameter-table.js';

const iso = z.iso.datetime({ offset: true });

/**
 * A moment as RFC 3339 in UTC, to the second, from one with any offset; `null` for any other text. A plus sign that
 * was not encoded in an address arrives as a space.
 */
function momentIn(text: string): string | null {
  const written = text.replace(/ (?=\d\d:\d\d$)/, '+');
  if (!iso.safeParse(written).success) return null;
  return new Date(written).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A day stands for its last second in UTC: what became known in its course was known then. */
function endOf(day: string): string {
  return `${day}T23:59:59Z`;
}

const nowOf = ({ now, today }: Vocabulary): string => now ?? endOf(today);

/** A moment of the past since the first snapshot, in either form. */
function knownMoment(vocabulary: Vocabulary): z.ZodType<unknown, string> {
  const { book, today } = vocabulary;
  const since = book.knownSince;
  return z.string().transform((text, context) => {
    const moment = isDay(text) && text <= today ? endOf(text) : momentIn(text);
    const isPast = moment !== null && (isDay(text) || moment <= nowOf(vocabulary));
    if (isPast && since !== null && moment >= since) return moment;
    const possible =
      since === null
        ? 'nothing is recorded yet'
        : `expected a day, YYYY-MM-DD, or a moment as RFC 3339 writes it, from ${since} to ${nowOf(vocabulary)}`;
    context.addIssue({
      code: 'custom',
      message: `"${text}" is not a moment of which the record can tell; ${possible}`,
    });
    return z.NEVER;
  });
}

export const untilParameter: Parameter<'until'> = {
  ...parameterRow('until'),
  example: '2026-02-04T12:00:00Z',
  schema: (vocabulary) =>
    z.string().transform((text, context) => {
      const moment = isDay(text) ? endOf(text) : momentIn(text);
      if (moment !== null) return moment;
      context.addIssue({
        code: 'custom',
        message: `"${text}" is not a moment; expected a day, YYYY-MM-DD, or a moment as RFC 3339 writes it, e.g. ${nowOf(vocabulary)}`,
      });
      return z.NEVER;
    }),
};

export const knownAtParameter: Parameter<'knownAt'> = {
  ...parameterRow('knownAt'),
  // The record can tell of no moment before its first.
  example: ({ book, today }) => book.knownSince ?? today,
  schema: knownMoment,
};

type WrittenAs<Name extends string> = ParameterRow & Pick<Parameter<Name>, 'name' | 'key'>;

/** One end of a difference: a day that can be asked about, or a moment since the first snapshot. */
function endParameter<Name extends string>(row: WrittenAs<Name>, example: Day): Parameter<Name> {
  return {
    ...row,
    example,
    schema: (vocabulary) =>
      z.string().transform((text, context) => {
        const { today } = vocabulary;
        if (text.includes('T')) {
          const moment = knownMoment(vocabulary).safeParse(text);
          if (moment.success) return moment.data;
          context.addIssue({ code: 'custom', message: moment.error.issues[0]?.message });
          return z.NEVER;
        }
        if (isDay(text) && text >= firstDay && text <= today) return text;
        const possible = `expected YYYY-MM-DD from ${firstDay} to ${today}, or a moment as RFC 3339 writes it`;
        context.addIssue({
          code: 'custom',
          message: `"${text}" is not a day that can be asked about; ${possible}`,
        });
        return z.NEVER;
      }),
  };
}

export const fromParameter = endParameter(parameterRow('from'), '2014-01-01');

export const toParameter = endParameter(parameterRow('to'), '2020-12-31');
