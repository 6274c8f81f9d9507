/** Wakes one who waits. One that is rung while nobody listens is heard by whoever listens next. */
export class Bell {
  #isRung = false;
  #wake: (() => void) | null = null;

  readonly ring = (): void => {
    this.#isRung = true;
    this.#wake?.();
  };

  /** Waits until it is rung, or for so many milliseconds: by a timer, which no one sets back as they do a clock. */
  async heard(mostMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    if (!this.#isRung) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        timer = setTimeout(resolve, mostMs);
      });
    }
    clearTimeout(timer);
    this.#wake = null;
    this.#isRung = false;
  }
}
