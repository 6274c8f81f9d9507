/** A record that is not believed, or not read: `kind` is the stable name of the reason, the message says it of "it", the record. */
export class Refusal extends Error {
  constructor(
    readonly kind: string,
    message: string,
  ) {
    super(message);
  }
}
