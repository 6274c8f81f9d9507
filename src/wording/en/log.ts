/** What the log of revisions shows, and what it cannot, for whoever keeps a copy of it. */
export const log =
  'Each line says in hashes what the record of this tracker was at a revision, and names the line before it. ' +
  'Whoever kept an older copy can show with it that this tracker has not rewritten its record since: the copy must be a ' +
  'beginning of the log of today (verify --log FILE). It does not show that the depositary served what was read: for ' +
  'that, compare the archived page of each hash with what the depositary publishes. A line that is backfilled was ' +
  'written later than its revision, and shows nothing of the time before it was written. A signature shows who ' +
  'published the line, to those who had the public key from elsewhere than from the one they doubt.';
