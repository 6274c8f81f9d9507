import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import type { MailPatience } from '../../src/alerts/mail/hand-in.js';
import { mailAccount } from '../../src/alerts/mail/mail-account.js';
import { sendMail } from '../../src/alerts/mail/send-mail.js';
import type { Telling } from '../../src/alerts/telling.js';
import { refusal, serveMail, serveUsual } from './mail-server.js';

const to = 'ana.secret@mail.example';

const telling: Telling = {
  id: 'msg_1',
  about: 'changes',
  toldAt: '2026-02-03T12:00:00Z',
  subject: 'Somalia acceded to UNTOC',
  rows: [],
  trouble: null,
  warnings: [],
  text: { title: 'Somalia acceded to UNTOC', parts: [], sources: [] },
  unsubscribe: null,
};

const short: MailPatience = { connect: 2_000, greeting: 300, socket: 300, whole: 1_000 };

async function attempt(port: number, patience: MailPatience = { ...short, socket: 5_000, whole: 20_000 }) {
  const account = mailAccount({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'tracker@mail.example' });
  if (account === null) throw new Error('there is no account');
  return sendMail(telling, to, { account, site: { publicUrl: '' }, patience });
}

const says = (answer: string) => (socket: Socket) => {
  socket.write(`${answer}\r\n`);
};
const silent = () => {};
const drops = (socket: Socket) => {
  socket.destroy();
};
/** A byte every 50 ms, and never an end of the line. */
const drips = (socket: Socket) => {
  const timer = setInterval(() => socket.write('2'), 50);
  socket.on('close', () => clearInterval(timer));
};
/** As much as is taken, without end. */
const floods = (start: string) => (socket: Socket) => {
  const more = () => {
    while (!socket.destroyed && socket.write(`${start}${'x'.repeat(1_000)}\r\n`));
  };
  socket.on('drain', more);
  more();
};

it.each<readonly [string, Parameters<typeof serveUsual>[0], string, boolean, RegExp]>([
  ['takes it', {}, 'accepted', false, /^$/],
  ['refuses the connection', { '': says('554 not you') }, 'failed', false, /not reached.*554 not you/],
  [
    'greylists',
    { RCPT: says(`450 4.2.0 <${to}>: try again later`) },
    'failed',
    false,
    /450 4\.2\.0 <…>: try again/,
  ],
  ['closes for now', { MAIL: says('421 too busy') }, 'failed', false, /421 too busy/],
  [
    'has no such mailbox',
    { RCPT: says(`550 5.1.1 <${to}> who is that`) },
    'bounced',
    true,
    /mailbox: .*550 5\.1\.1/,
  ],
  [
    'leads on to another mailbox, and has none there',
    { RCPT: says(`550 5.1.1 <hidden.secret+x@other.example>: unknown (smtp;a.secret@b.example)`) },
    'bounced',
    true,
    /550 5\.1\.1 <…>: unknown \(smtp;…\)$/,
  ],
  ['answers with no number of SMTP', { RCPT: says('650 odd') }, 'failed', false, /650 odd/],
  ['wants a login', { RCPT: says('530 5.7.0 log in first') }, 'failed', false, /530/],
  ['refuses the sender', { MAIL: says('553 not your name') }, 'failed', false, /553 not your name/],
  ['refuses DATA', { DATA: says('554 no') }, 'bounced', true, /message: .*554 no/],
  ['refuses DATA for now', { DATA: says('451 later') }, 'failed', false, /451 later/],
  ['refuses what it read', { '.': says('554 5.7.1 looks like spam') }, 'bounced', true, /looks like spam/],
  ['has no room for now', { '.': says('452 4.3.1 disk full') }, 'failed', false, /disk full/],
  ['answers nonsense to what it read', { '.': says('hello') }, 'sent', false, /did not answer/],
  ['drops at the greeting', { '': drops }, 'failed', false, /not reached/],
  ['drops half-way', { RCPT: drops }, 'failed', false, /did not take/],
  ['drops after DATA', { '.': drops }, 'sent', false, /went out and the mail server did not answer/],
])('a server that %s', async (_, cases, state, pauses, reason) => {
  const found = await attempt(await serveUsual(cases));
  expect(found).toMatchObject({ state });
  expect(found.pauses ?? false).toBe(pauses);
  expect(found.reason ?? '').toMatch(reason);
  expect(found.reason ?? '').not.toMatch(/secret|[\r\n]/);
  expect((found.reason ?? '').length).toBeLessThan(500);
});

it.each<readonly [string, Parameters<typeof serveUsual>[0], string]>([
  ['never greets', { '': silent }, 'failed'],
  ['greets byte by byte', { '': drips }, 'failed'],
  ['greets without end', { '': floods('220-') }, 'failed'],
  ['says without end what it can', { EHLO: floods('250-') }, 'failed'],
  ['hangs', { RCPT: silent }, 'failed'],
  ['answers byte by byte', { RCPT: drips }, 'failed'],
  ['hangs when all is sent', { '.': silent }, 'sent'],
  ['answers what it read byte by byte', { '.': drips }, 'sent'],
  ['answers what it read without end', { '.': floods('250-') }, 'sent'],
])('a server that %s is left in time', async (_, cases, state) => {
  const port = await serveUsual(cases);
  const before = process.memoryUsage().rss;
  expect(await attempt(port, short)).toMatchObject({ state });
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

it('nobody who listens is a fault to be mended', async () => {
  const port = await serveUsual({});
  const found = await attempt(port === 9 ? 10 : 9);
  expect(found).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/not reached: .*ECONNREFUSED/) as string,
  });
});

it('a real server that refuses a mailbox, and then greylists, tells both', async () => {
  const answers = [refusal(550, 'no such user'), refusal(451, 'greylisted'), null];
  const { port, received } = await serveMail({
    onRcptTo: (_, __, callback) => callback(answers.shift()),
  });
  expect(await attempt(port)).toMatchObject({ state: 'bounced', pauses: true });
  expect(await attempt(port)).toMatchObject({ state: 'failed' });
  expect(await attempt(port)).toMatchObject({ state: 'accepted' });
  expect((await received()).map(({ email }) => email.messageId)).toEqual(['<msg_1@mail.example>']);
});
