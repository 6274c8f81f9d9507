import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The description of the API as a test reads it. */
export interface DescribedApi {
  readonly document: {
    readonly openapi: string;
    readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
    readonly components: {
      readonly schemas: Readonly<Record<string, object>>;
      readonly parameters: Readonly<Record<string, ParameterObject>>;
      readonly responses: Readonly<Record<string, { readonly content: Content }>>;
    };
  };
  /** What checks a value against a schema of the description, by name. */
  readonly validator: (schema: string) => ValidateFunction;
}

export interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly description: string;
  readonly schema: { readonly type?: string; readonly enum?: readonly string[]; readonly items?: object };
  readonly example?: unknown;
}

export type Content = Readonly<
  Record<string, { readonly schema: { readonly $ref?: string }; readonly example?: unknown }>
>;

export interface Operation {
  readonly operationId: string;
  readonly parameters: readonly ({ readonly $ref: string } | ParameterObject)[];
  readonly responses: Readonly<Record<string, { readonly content?: Content; readonly $ref?: string }>>;
}

/** Reads the description of a server, and makes its schemas ready to check with. */
export async function readApi(url: string): Promise<DescribedApi> {
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as DescribedApi['document'];
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addSchema(document, 'api');
  const made = new Map<string, ValidateFunction>();
  return {
    document,
    validator: (schema) => {
      const known = made.get(schema) ?? ajv.compile({ $ref: `api#/components/schemas/${schema}` });
      made.set(schema, known);
      return known;
    },
  };
}
