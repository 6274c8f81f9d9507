/** The forms in which the depositary publishes one and the same record. */
export const editions = ['html', 'xml'] as const;

/** Which of them: the page that people read, or the document beside it. */
export type Edition = (typeof editions)[number];
