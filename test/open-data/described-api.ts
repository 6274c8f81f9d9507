import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The description of the API as a test reads it. */
export interface DescribedApi {
  readonly document: {
    readonly openapi: string;
    readonly security?: readonly object[];
    readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
    readonly components: {
      readonly schemas: Readonly<Record<string, object>>;
      readonly responses: Readonly<Record<string, Response>>;
    };
  };
  /** What checks a value against a schema of the description, by name. */
  readonly validator: (schema: string) => ValidateFunction;
  /** What is wrong with a value by any schema of the description, or `null`. */
  readonly misfit: (schema: object, value: unknown) => string | null;
  /** What stands at a place of the description, or at the one that it refers to. */
  readonly resolve: <Part extends object>(part: Part | Reference) => Part;
  /** Every address, with its parameters. */
  readonly addresses: readonly DescribedAddress[];
}

export interface Reference {
  readonly $ref: string;
}

export interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly description: string;
  readonly schema: { readonly type?: string; readonly enum?: readonly string[]; readonly items?: object };
  readonly example?: unknown;
}

export interface Example {
  readonly value?: unknown;
}

export interface MediaType {
  readonly schema: object & { readonly $ref?: string; readonly contentMediaType?: string };
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Example | Reference>>;
}

type Content = Readonly<Record<string, MediaType>>;

interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: Content;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly (Reference | ParameterObject)[];
  readonly responses: Readonly<Record<string, Response | Reference>>;
}

/** An address of the description. */
interface DescribedAddress {
  /** As it is described: `/states/{code}.json`. */
  readonly path: string;
  /** With the examples of its subjects: `/states/ALB.json`. */
  readonly asked: string;
  readonly parameters: readonly ParameterObject[];
  readonly responses: Readonly<Record<string, Response>>;
}

/** Every example of what a response holds. */
export function examplesIn({ example, examples = {} }: MediaType): readonly (Example | Reference)[] {
  return [...(example === undefined ? [] : [{ value: example }]), ...Object.values(examples)];
}

/** Reads the description of a server, and makes its schemas ready to check with. */
export async function readApi(url: string): Promise<DescribedApi> {
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as DescribedApi['document'];
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addSchema(document, 'api');
  const made = new Map<string, ValidateFunction>();
  const validatorOf = (schema: object): ValidateFunction => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"api#/');
    const known = made.get(text) ?? ajv.compile(JSON.parse(text) as object);
    made.set(text, known);
    return known;
  };
  const resolve = <Part extends object>(part: Part | Reference): Part =>
    '$ref' in part && typeof part.$ref === 'string' ? (lookUp(document, part.$ref) as Part) : (part as Part);
  return {
    document,
    validator: (schema) => validatorOf({ $ref: `#/components/schemas/${schema}` }),
    misfit: (schema, value) => {
      const fits = validatorOf(schema);
      return fits(value) ? null : JSON.stringify(fits.errors);
    },
    resolve,
    addresses: Object.entries(document.paths).map(([path, { get }]) => {
      const parameters = get.parameters.map((parameter) => resolve<ParameterObject>(parameter));
      const responses = Object.entries(get.responses).map(([status, one]) => [
        status,
        resolve<Response>(one),
      ]);
      const asked = path.replace(/\{(\w+)\}/g, (_, key: string) =>
        String(parameters.find(({ name }) => name === key)?.example),
      );
      return { path, asked, parameters, responses: Object.fromEntries(responses) };
    }),
  };
}

/** What a reference leads to; throws where that is nothing. */
function lookUp(document: object, reference: string): unknown {
  const found = reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);
  if (found === undefined) throw new Error(`${reference} leads nowhere`);
  return found;
}
