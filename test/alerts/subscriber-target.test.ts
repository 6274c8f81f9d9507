import { describe, expect, it } from 'vitest';
import { targetOf } from '../../src/alerts/subscriber-target.js';
import { UsageError } from '../../src/usage-error.js';

const target = (text: string, allowsPrivate = false) => targetOf(text, { allowsPrivate });

/** In one line, what a text is refused with. */
function refusal(text: string, allowsPrivate = false): string {
  try {
    target(text, allowsPrivate);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    const { message } = error as Error;
    expect(message).not.toContain('\n');
    return message;
  }
  throw new Error(`${text} was not refused`);
}

describe('where a subscriber is told', () => {
  it.each([
    ['reader@example.org', 'reader@example.org'],
    [' Reader+un@EXAMPLE.Org ', 'Reader+un@example.org'],
    ["o'brien@press.example", "o'brien@press.example"],
    ['redaktion@münchen.example', 'redaktion@xn--mnchen-3ya.example'],
    ['a@例え.example', 'a@xn--r8jz45g.example'],
  ])('%j is the mailbox %s', (text, mailbox) => {
    expect(target(text)).toEqual({ channel: 'mail', target: mailbox });
  });

  it.each([
    ['https://Example.ORG', 'https://example.org/'],
    ['HTTPS://example.org:443/a?key=b', 'https://example.org/a?key=b'],
    ['https://example.org:8443/hook', 'https://example.org:8443/hook'],
    ['https://münchen.example/hook', 'https://xn--mnchen-3ya.example/hook'],
  ])('%j is the webhook %s', (text, webhook) => {
    expect(target(text)).toEqual({ channel: 'webhook', target: webhook });
  });

  it('is known with letters beyond ASCII however often addresses were read before', () => {
    for (let count = 0; count < 300_000; count++) URL.canParse(`https://example.org/${count}`);
    expect(target('https://münchen.example/hook').target).toBe('https://xn--mnchen-3ya.example/hook');
  });

  it('is plain http only where private networks may be told', () => {
    expect(refusal('http://example.org/hook')).toContain('expected https:');
    expect(target('http://127.0.0.1:8080/hook', true)).toEqual({
      channel: 'webhook',
      target: 'http://127.0.0.1:8080/hook',
    });
  });

  it.each([
    '',
    'reader',
    '@example.org',
    'reader@',
    'a@b@',
    'a..b@example.org',
    'reader@example.org/elsewhere',
    'reader@exam%70le.org',
    'reader@[127.0.0.1]',
    'reader@localhost',
    'Reader <reader@example.org>',
    'a@example.org,b@example.org',
    'reader@example.org\nBcc: other@example.org',
    `reader@${'long.'.repeat(60)}example`,
    'example.org/hook',
  ])('%j is refused, with what is expected', (text) => {
    expect(refusal(text)).toContain('expected an e-mail address, or the address of a webhook, https://…');
  });

  it('has letters beyond ASCII in the host of a mailbox only', () => {
    expect(refusal('jürgen@example.org')).toContain('SMTPUTF8');
  });

  it.each([
    ['mailto:reader@example.org', 'it is of mailto:; expected https:'],
    ['file:///etc/passwd', 'it is of file:; expected https:'],
    ['https://example.org/hook#there', 'what stands behind # is never sent'],
    ['https://', 'it is not understood'],
    [`https://example.org/${'x'.repeat(2000)}`, 'it is longer than 2000 letters'],
  ])('%j is no webhook: %s', (text, because) => {
    expect(refusal(text, true)).toContain(because);
  });

  it('holds no password, and none is told', () => {
    const said = refusal('https://me:secret@example.org/hook');
    expect(said).toContain('it holds a name or a password');
    expect(said).not.toContain('secret');
  });
});
