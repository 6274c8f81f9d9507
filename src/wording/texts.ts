import type { Config } from '../config.js';
import type { ParameterName } from '../status/parameter-table.js';
import type { QuestionName } from '../status/question-table.js';
import type { SheetTopic } from '../status/sheet/statement.js';
import type { GuardName } from '../sync/guards.js';

/**
 * What a language says of that which the rooms declare: a text for each, by its name. What has none does not compile.
 * They are plain texts, so that the help of the command line has them without what it takes to word a reason.
 */
export interface Texts {
  /** Why each guard is there. */
  readonly guards: Readonly<Record<GuardName, string>>;
  /** What each question answers. */
  readonly questions: Readonly<Record<QuestionName, string>>;
  /** What each parameter means. */
  readonly parameters: Readonly<Record<ParameterName, string>>;
  /** What each part of a deposit sheet tells, as its heading. */
  readonly sheetTopics: Readonly<Record<SheetTopic, string>>;
  /** What each setting is for. */
  readonly settings: Readonly<Record<keyof Config, string>>;
}
