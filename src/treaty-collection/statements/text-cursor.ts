/** A place in a text that moves on over what is expected there. */
export class TextCursor {
  at: number;

  constructor(
    readonly text: string,
    at: number,
  ) {
    this.at = at;
  }

  /** What a sticky pattern matches here, and the place moves behind it; `null` where it matches nothing. */
  eat(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }

  /** Moves behind what a sticky pattern matches here; whether it matches anything. */
  skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const isFound = pattern.test(this.text);
    if (isFound) this.at = pattern.lastIndex;
    return isFound;
  }

  /** Whether a sticky pattern matches here. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /** What a reader finds from here on; where it finds nothing the place stays. */
  try<T>(read: () => T | null): T | null {
    const { at } = this;
    const found = read();
    if (found === null) this.at = at;
    return found;
  }
}
