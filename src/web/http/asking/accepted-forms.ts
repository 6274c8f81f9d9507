import { acceptanceOf, compareAcceptance, rangesOf } from './accept-header.js';

/**
 * The forms that an `Accept` header allows, the preferred first; those that it likes equally, through the same range,
 * stay in their order, so that a reader that takes anything gets the first one.
 */
export function acceptedForms<Form extends { readonly mediaType: string }>(
  header: string | undefined,
  forms: readonly Form[],
): readonly Form[] {
  if (header === undefined || header.trim() === '') return forms;
  const ranges = rangesOf(header);
  return forms
    .map((form) => ({ form, accepted: acceptanceOf(ranges, form.mediaType.split(';')[0] ?? form.mediaType) }))
    .filter(({ accepted }) => accepted.quality > 0)
    .toSorted((a, b) => compareAcceptance(a.accepted, b.accepted))
    .map(({ form }) => form);
}
