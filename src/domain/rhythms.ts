/** How often a subscriber is told. */
export const rhythms = [
  { id: 'at-once', meaning: 'each time something changes' },
  { id: 'daily', meaning: 'once a day, where something changed' },
  { id: 'weekly', meaning: 'once a week, where something changed' },
] as const;

/** The days of the week by their ISO 8601 numbers, Monday first. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
