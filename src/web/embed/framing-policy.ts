/** What an embedded page may do: as any page, but every site may frame it, and its links open outside of the frame. */
export const framingPolicy: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none';style-src 'self';img-src 'self' data:;base-uri 'none';form-action 'none';frame-ancestors *",
  'x-frame-options': '',
  'cross-origin-opener-policy': '',
};
