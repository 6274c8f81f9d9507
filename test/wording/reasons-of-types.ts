import { resolve } from 'node:path';
import ts from 'typescript';

/** What the types say that a parameter of a reason can be. */
export interface Parameter {
  readonly canBeNull: boolean;
  /** The words that it is one of; `null` where it is any text, a number or another reason. */
  readonly words: readonly string[] | null;
  readonly isNumber: boolean;
  /** Whether it is a reason, or a list. */
  readonly isSaid: boolean;
}

/** The parameters of each kind of reason. */
export type KnownReasons = ReadonlyMap<string, ReadonlyMap<string, Parameter>>;

/** Every kind of reason with its parameters, read from the types: at run time there are none. */
export function reasonsOfTypes(): KnownReasons {
  const root = resolve(import.meta.dirname, '../..');
  const file = resolve(root, 'src/wording/reason.ts');
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), (name) => ts.sys.readFile(name));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([file], { ...options, incremental: false, noEmit: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file)!;
  const alias = source.statements
    .filter(ts.isTypeAliasDeclaration)
    .find(({ name }) => name.text === 'Reason')!;
  const reasons = new Map<string, Map<string, Parameter>>();
  for (const member of membersOf(checker.getTypeAtLocation(alias))) {
    const properties = member.getProperties().map((one) => [one.name, checker.getTypeOfSymbol(one)] as const);
    const kinds = properties.find(([name]) => name === 'say')![1];
    for (const kind of membersOf(kinds).map((one) => (one as ts.StringLiteralType).value)) {
      if (reasons.has(kind)) throw new Error(`"${kind}" is said of two reasons`);
      const parameters = properties.filter(([name]) => name !== 'say');
      reasons.set(kind, new Map(parameters.map(([name, type]) => [name, parameterOf(type)])));
    }
  }
  return reasons;
}

function membersOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

function parameterOf(type: ts.Type): Parameter {
  const members = membersOf(type);
  const others = members.filter(({ flags }) => !(flags & ts.TypeFlags.Null));
  const is = (flag: ts.TypeFlags) => others.every(({ flags }) => flags & flag);
  const isBoolean = is(ts.TypeFlags.BooleanLiteral);
  const literals = is(ts.TypeFlags.StringLiteral)
    ? others.map((one) => (one as ts.StringLiteralType).value)
    : null;
  return {
    canBeNull: others.length < members.length,
    words: isBoolean ? ['true', 'false'] : literals,
    isNumber: is(ts.TypeFlags.Number),
    isSaid: is(ts.TypeFlags.Object),
  };
}
