import type { FormOffered } from '../../forms/form-offered.js';
import { archivedPage, type ArchivedView } from '../pages/archived-page.js';

/** A form in which an archived page is told. */
interface EvidenceForm extends FormOffered {
  /** Headers over those of the house. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly render: (view: ArchivedView) => string;
}

/** As any page, but it frames the copy, which is of this site. */
const framesCopy =
  "default-src 'none';style-src 'self';img-src 'self' data:;frame-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'";

/** Each of them; the first is had without a suffix. */
export const evidenceForms: readonly EvidenceForm[] = [
  {
    suffix: '',
    mediaType: 'text/html; charset=utf-8',
    title: 'Page',
    headers: { 'content-security-policy': framesCopy },
    render: archivedPage,
  },
  {
    suffix: '.json',
    mediaType: 'application/json; charset=utf-8',
    title: 'JSON',
    render: ({ page }) => `${JSON.stringify(page)}\n`,
  },
];
