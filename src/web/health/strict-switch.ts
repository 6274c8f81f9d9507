import type { Switch } from '../../forms/switch.js';

/** Whether the status of the reply says how the tracker is, or only that it answers. */
export const strictSwitch: Switch = {
  key: 'strict',
  meaning: '0 for status 200 as long as the tracker answers, however its record is',
};
