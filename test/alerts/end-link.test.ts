import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endLink, endToken, isSignedFor, subscriptionNamed } from '../../src/alerts/end-link.js';

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const seven = { id: 7, linkKey: keyOf(1) };

describe('the link that ends a subscription', () => {
  it('is signed as it is written down', () => {
    const signature = createHmac('sha256', keyOf(1)).update('unsubscribe 7').digest('base64url');
    expect(endLink(seven, { publicUrl: 'https://example.org/treaties' })).toBe(
      `https://example.org/treaties/unsubscribe/7.${signature}`,
    );
  });

  it('is believed as it was signed, and names its subscription', () => {
    expect(isSignedFor(seven, endToken(seven))).toBe(true);
    expect(subscriptionNamed(endToken(seven))).toBe(7);
  });

  it.each([
    ['of another subscription', endToken({ id: 8, linkKey: keyOf(1) })],
    ['of another key', endToken({ id: 7, linkKey: keyOf(2) })],
    ['with another number', endToken(seven).replace('7.', '8.')],
    ['with a nought before the number', `0${endToken(seven)}`],
    ['with something behind', `${endToken(seven)}=`],
    ['cut', endToken(seven).slice(0, -1)],
    ['without a signature', '7.'],
    ['empty', ''],
    ['with letters beyond ASCII', `7.${'é'.repeat(43)}`],
  ])('is not believed %s', (_, token) => {
    expect(isSignedFor(seven, token)).toBe(false);
  });

  it('has one way of writing: no letter of it can be another', () => {
    const token = endToken(seven);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        fc.pre(token[at] !== letter);
        expect(isSignedFor(seven, token.slice(0, at) + letter + token.slice(at + 1))).toBe(false);
      }),
    );
  });

  it.each([`7.${'a'.repeat(42)}`, `-7.${'a'.repeat(43)}`, `9999999999.${'a'.repeat(43)}`, 'gaps', ''])(
    'names nobody as "%s"',
    (token) => {
      expect(subscriptionNamed(token)).toBeNull();
    },
  );
});
