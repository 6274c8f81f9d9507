import { address } from '../../forms/address.js';

/** The ways to what was stated under an instrument, in the governments' own words, and to who objected to it. */
export function InstrumentStatedLinks({ instrument }: { readonly instrument: string }) {
  return (
    <p>
      In their own words: <a href={address('/declarations', { instrument })}>what States declared</a>;{' '}
      <a href={address('/objections', { instrument })}>who objected to what</a>
    </p>
  );
}

/** The same of a State: what it declared, to what it objected, and who objected to what it declared. */
export function StateStatedLinks({ code }: { readonly code: string }) {
  return (
    <p>
      In its own words: <a href={address('/declarations', { state: code })}>what it declared</a>;{' '}
      <a href={address('/objections', { state: code })}>to what it objected</a>;{' '}
      <a href={address('/objections', { to: code })}>who objected to what it declared</a>
    </p>
  );
}
