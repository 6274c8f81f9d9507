import { parse } from 'node-html-parser';
import type { SMTPServerAuthentication, SMTPServerOptions } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { mailAccount } from '../../src/alerts/mail/mail-account.js';
import { sendMail } from '../../src/alerts/mail/send-mail.js';
import type { Telling } from '../../src/alerts/telling.js';
import { ConfigError, loadConfig } from '../../src/config.js';
import { reachedSite } from '../../src/alerts/reached-site.js';
import { serveMail, type Received } from './mail-server.js';

const site = { publicUrl: 'https://tracker.example/treaties' };
const end = `${site.publicUrl}/unsubscribe/7.${'s'.repeat(43)}`;

const telling: Telling = {
  id: 'msg_0f0e8d3c-1111-4222-8333-444455556666',
  about: 'changes',
  toldAt: '2026-02-03T12:00:00Z',
  subject: 'Côte d’Ivoire acceded to UNTOC, and 1 other change',
  rows: [],
  trouble: null,
  warnings: [],
  text: {
    title: 'Côte d’Ivoire acceded to UNTOC, and 1 other change',
    parts: [
      { kind: 'heading', text: 'Côte d’Ivoire acceded to UNTOC on 3 February 2026' },
      {
        kind: 'paragraph',
        text: `Türkiye <b>is</b> & stays a "party". ${'A long line of many words. '.repeat(8)}`,
      },
      { kind: 'list', items: ['one', `two ${'and more words '.repeat(10)}`] },
      {
        kind: 'links',
        links: [{ text: 'Evidence', url: `${site.publicUrl}/evidence/${'a'.repeat(64)}?state=CIV` }],
      },
      { kind: 'note', text: 'To cite it: …' },
      { kind: 'paragraph', text: '.' },
    ],
    sources: [{ text: 'End this subscription', url: end }],
  },
  unsubscribe: end,
};

function accountAt(port: number, facts: { login?: string; scheme?: string; from?: string } = {}) {
  const { login = '', scheme = 'smtp', from = 'The “Tracker”, daily <tracker@mail.example>' } = facts;
  const account = mailAccount({ smtpUrl: `${scheme}://${login}127.0.0.1:${port}`, mailFrom: from });
  if (account === null) throw new Error('there is no account');
  return account;
}

async function received(changed: Partial<Telling> = {}, publicUrl = site.publicUrl): Promise<Received> {
  const { port, received: taken } = await serveMail();
  const told = { ...telling, ...changed };
  expect(await sendMail(told, 'ana@mail.example', { account: accountAt(port), site: { publicUrl } })).toEqual(
    {
      state: 'accepted',
      reason: null,
    },
  );
  const [mail] = await taken();
  if (mail === undefined) throw new Error('nothing came');
  return mail;
}

const headerOf = ({ email }: Received, key: string) =>
  email.headers.filter((header) => header.key === key).map(({ value }) => value);

/** The words of a text or a page, and the addresses of its links, whichever way it is laid out. */
const wordsOf = (text: string) => text.replace(/[-\s]+/g, ' ').trim();

describe('a message', () => {
  it('has the headers by which it is sorted, answered and ended', async () => {
    const mail = await received();
    expect(mail).toMatchObject({ from: 'tracker@mail.example', to: ['ana@mail.example'] });
    expect(mail.email).toMatchObject({
      from: { name: 'The “Tracker”, daily', address: 'tracker@mail.example' },
      to: [{ address: 'ana@mail.example' }],
      subject: telling.subject,
      messageId: `<${telling.id}@tracker.example>`,
      date: '2026-02-03T12:00:00.000Z',
    });
    expect(Object.fromEntries(mail.email.headers.map(({ key, value }) => [key, value]))).toMatchObject({
      'list-unsubscribe': `<${end}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'list-id': 'Ratification Tracker <alerts.tracker.example>',
      'auto-submitted': 'auto-generated',
      'mime-version': '1.0',
    });
    expect(headerOf(mail, 'precedence')).toEqual([]);
    // No line is longer than a server must take (RFC 5321, section 4.5.3.1.6), and all of it is ASCII.
    expect(Math.max(...mail.raw.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
    expect(mail.raw).not.toMatch(/[\x80-\xff]/);
  });

  it('says the same as text and as HTML, of which nothing is loaded and nothing run', async () => {
    const { email } = await received();
    const html = parse(email.html ?? '');
    const links = html.querySelectorAll('a').map((link) => [link.text, link.getAttribute('href')]);
    expect(links).toEqual([
      ['Evidence', `${site.publicUrl}/evidence/${'a'.repeat(64)}?state=CIV`],
      ['End this subscription', end],
    ]);
    for (const link of html.querySelectorAll('a'))
      link.replaceWith(`${link.innerHTML}: ${link.getAttribute('href') ?? ''}`);
    const shown = (html.querySelector('main')?.childNodes ?? [])
      .map((node) => node.toString().replace(/<\/(li|h1|h2|p)>/g, ' $&'))
      .map((markup) => parse(markup).textContent)
      .join(' ');
    expect(wordsOf(shown)).toBe(wordsOf(email.text ?? ''));
    expect(email.html).not.toMatch(/<(img|script|link|iframe|form)|url\(|@import|src=|\son\w+=|<b>/);
    expect(email.attachments).toEqual([]);
  });

  it('is wrapped for a terminal, and no address is cut', async () => {
    const { email } = await received();
    const lines = (email.text ?? '').split('\n');
    expect(lines.filter((line) => line.length > 76 && !line.includes('https://'))).toEqual([]);
    expect(lines.filter((line) => line.includes(end))).toHaveLength(1);
  });

  it.each([
    ['http://127.0.0.1:3000', ['List-Unsubscribe=One-Click']],
    // RFC 8058, section 3.1: the address must be of HTTPS.
    ['http://tracker.example', []],
  ])('at %s can be ended with one click: %j', async (publicUrl, post) => {
    const unsubscribe = `${publicUrl}/unsubscribe/7.${'s'.repeat(43)}`;
    const mail = await received({ unsubscribe }, publicUrl);
    expect(headerOf(mail, 'list-unsubscribe')).toEqual([`<${unsubscribe}>`]);
    expect(headerOf(mail, 'list-unsubscribe-post')).toEqual(post);
  });

  it('without the address of the tracker is of the host of who sends, and names no link', async () => {
    const mail = await received({ unsubscribe: null }, '');
    expect(mail.email.messageId).toBe(`<${telling.id}@mail.example>`);
    expect(headerOf(mail, 'list-unsubscribe')).toEqual([]);
    expect(headerOf(mail, 'list-unsubscribe-post')).toEqual([]);
  });

  it.each([
    'Somalia\r\nBcc: someone@mail.example',
    'Somalia\nX-Evil: 1',
    'Somalia\r\n\r\n<script>alert(1)</script>',
    'Somalia\0',
  ])('has no header that its subject begins: %j', async (subject) => {
    const mail = await received({ subject });
    expect(mail.to).toEqual(['ana@mail.example']);
    expect(headerOf(mail, 'bcc')).toEqual([]);
    expect(headerOf(mail, 'x-evil')).toEqual([]);
    expect(mail.email.html).toContain('Türkiye &lt;b>is');
  });
});

describe('a server', () => {
  const login = 'me:p%40ss%3Aword@';
  const onAuth: SMTPServerOptions['onAuth'] = (auth, _, callback) =>
    auth.username === 'me' && auth.password === 'p@ss:word'
      ? callback(null, { user: 'me' })
      : callback(Object.assign(new Error('no such login me p@ss:word'), { responseCode: 535 }));

  it('is spoken to in TLS where it offers it, and told the login', async () => {
    const { port, received: taken } = await serveMail({ authOptional: false, disabledCommands: [], onAuth });
    const account = accountAt(port, { login });
    expect(await sendMail(telling, 'ana@mail.example', { account, site })).toMatchObject({
      state: 'accepted',
    });
    expect(await taken()).toMatchObject([{ isSecure: true, user: 'me' }]);
  });

  it('is spoken to in TLS from the first byte', async () => {
    const { port, received: taken } = await serveMail({ secure: true, authOptional: false, onAuth });
    const account = accountAt(port, { login, scheme: 'smtps' });
    expect(await sendMail(telling, 'ana@mail.example', { account, site })).toMatchObject({
      state: 'accepted',
    });
    expect(await taken()).toMatchObject([{ isSecure: true }]);
  });

  it('that refuses the login is the operator’s to mend, and no reason repeats it', async () => {
    const { port } = await serveMail({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_, session, callback) =>
        onAuth({ username: 'me' } as SMTPServerAuthentication, session, callback),
    });
    const attempt = await sendMail(telling, 'ana@mail.example', {
      account: accountAt(port, { login }),
      site,
    });
    expect(attempt).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/^the mail server refused the login: .*535/) as string,
    });
    expect(attempt.reason).not.toMatch(/p@ss|p%40ss/);
  });
});

it('mail that nobody sends stops the start', () => {
  const config = loadConfig({ SMTP_URL: 'smtp://mail.example' });
  expect(() => mailAccount(config)).toThrow(ConfigError);
  expect(() => mailAccount(config)).toThrow(
    /^MAIL_FROM is "", and SMTP_URL is set; expected an e-mail address.*$/,
  );
  expect(mailAccount(loadConfig({ MAIL_FROM: 'tracker@mail.example' }))).toBeNull();
});

it.each([
  [{}, ''],
  [{ HOST: '0.0.0.0' }, ''],
  [{ HOST: '::1', PORT: '4000' }, ''],
  [{ HOST: '192.0.2.1' }, 'http://192.0.2.1:3000'],
  [{ PUBLIC_URL: 'http://127.0.0.1:4567' }, 'http://127.0.0.1:4567'],
  [{ PUBLIC_URL: 'https://tracker.example/treaties/' }, 'https://tracker.example/treaties'],
])('messages of %j lead to %j', (environment, publicUrl) => {
  expect(reachedSite(loadConfig(environment))).toEqual({ publicUrl });
});
