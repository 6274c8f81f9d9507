/**
 * Where a depositary notification such as `C.N.360.2025` can be read, on the site of the page that names it; `null` for
 * a name of another form. By such a notification the depositary informs the parties of each act (Vienna Convention on
 * the Law of Treaties, article 77(1)(e)): it is the primary source, the page a summary.
 */
export function notificationAddress(pageUrl: string, notification: string): string | null {
  const [, number, year] = /^C\.N\.(\d{1,5})\.(\d{4})$/.exec(notification) ?? [];
  if (number === undefined) return null;
  return new URL(`/doc/Publication/CN/${year}/CN.${number}.${year}-Eng.pdf`, pageUrl).href;
}
