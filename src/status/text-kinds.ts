/** Words that can be asked for, in the order in which they are shown. */
export const textKinds = [
  { kind: 'letter', meaning: 'a letter to the Minister' },
  { kind: 'question', meaning: 'a question for parliament' },
  { kind: 'recommendation', meaning: 'a recommendation in the form of the Universal Periodic Review' },
  { kind: 'press', meaning: 'a paragraph for the press' },
  { kind: 'post', meaning: 'a post of at most 280 characters' },
] as const;

/** For what words are used. */
export type TextKind = (typeof textKinds)[number]['kind'];
