import type { Site } from '../../forms/site.js';
import type { Attempt } from '../attempt.js';
import type { Telling } from '../telling.js';
import { handIn, usualPatience, type MailPatience } from './hand-in.js';
import { judgeHandIn } from './judge-hand-in.js';
import { partsOfSender, type MailAccount } from './mail-account.js';
import { writeMail } from './write-mail.js';

/** By whom a message is sent, and for how long the server is waited for. */
export interface Postage {
  readonly account: MailAccount;
  /** As messages lead to it. */
  readonly site: Site;
  readonly patience?: MailPatience;
}

/**
 * Sends what a delivery says to one mailbox, and tells what came of it. It never throws for what the far end does, and
 * takes no longer than the patience.
 */
export async function sendMail(
  telling: Telling,
  to: string,
  { account, site, patience = usualPatience }: Postage,
): Promise<Attempt> {
  const { from, login } = account;
  const message = await writeMail(telling, { from, to, site });
  const handed = await handIn(message, { from: partsOfSender(from).address, to }, account, patience);
  const name = to.split('@')[0] ?? '';
  return judgeHandIn(handed, [to, name.length > 2 ? name : '', login?.pass ?? '', login?.user ?? '']);
}
