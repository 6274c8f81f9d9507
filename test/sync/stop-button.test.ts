import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StopButton } from '../../src/sync/stop-button.js';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

describe('the button that stops work', () => {
  it('waits for work that ends when it is told to, and leaves no timer behind', async () => {
    const button = new StopButton();
    void button.during(new Promise((resolve) => button.atOnce.addEventListener('abort', resolve)));
    const pressed = button.press();
    await vi.advanceTimersByTimeAsync(9_500);
    await pressed;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not wait for ever for work that cannot be ended', async () => {
    const button = new StopButton();
    void button.during(new Promise(() => {}));
    const pressed = button.press().then(() => 'left');
    await vi.advanceTimersByTimeAsync(12_499);
    expect(await Promise.race([pressed, 'waits'])).toBe('waits');
    await vi.advanceTimersByTimeAsync(1);
    expect(await pressed).toBe('left');
  });
});
