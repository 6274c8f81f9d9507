/**
 * What an embedded page may do: as any page, but every site may frame it, and its links open outside of the frame. It
 * has no form that a page around it could have clicked unseen. `frame-ancestors` goes before `X-Frame-Options` (Content
 * Security Policy 3), but not in every browser, and that header cannot say "any": it is left out.
 */
export const framingPolicy: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none';style-src 'self';img-src 'self' data:;base-uri 'none';form-action 'none';frame-ancestors *",
  'x-frame-options': '',
  'cross-origin-opener-policy': '',
};
