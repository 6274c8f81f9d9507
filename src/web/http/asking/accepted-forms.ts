import Negotiator from 'negotiator';

/**
 * Parameters of a range other than its weight: forms are told apart by their type alone. The library takes a range with
 * a parameter for one that no type without it can meet: `text/html;level=1` would be 406.
 */
const parameters = /;(?!\s*q=)[^;,]*/gi;

/**
 * The forms that an `Accept` header allows, the preferred first (RFC 9110, section 12.5.1); those that it likes equally
 * and names as closely in the order of the header, then in their own, so that whoever takes anything gets the first. An
 * absent header "implies that the user agent will accept any media type"; an empty one is taken for that.
 */
export function acceptedForms<Form extends { readonly mediaType: string }>(
  header: string | undefined,
  forms: readonly Form[],
): readonly Form[] {
  const accept = header?.trim() ? header.replace(parameters, '') : '*/*';
  const types = new Negotiator({ headers: { accept } }).mediaTypes(forms.map(({ mediaType }) => mediaType));
  return types.flatMap((type) => forms.find(({ mediaType }) => mediaType === type) ?? []);
}
