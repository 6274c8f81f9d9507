import type { Switch } from '../forms/switch.js';
import { schemes, type Scheme } from './style/palette.js';

/** In which scheme a frame or a picture is, for a page that has one of its own; else a frame is in that of the reader. */
export const themeSwitch: Switch = {
  key: 'theme',
  meaning: 'light or dark, whatever the reader prefers',
  choices: schemes,
};

/** The scheme that is asked for, or `null`. */
export function themeOf(on: readonly string[]): Scheme | null {
  return schemes.find((scheme) => on.includes(scheme)) ?? null;
}
