import { ApiKind } from '../template-model/api-kind';

/** A part of specifications, and what becomes of it in an API of either kind. */
export interface ImportedPart {
  readonly name: string;
  readonly rest: string;
  readonly http: string;
}

export const KEPT = 'kept';
const DROPPED = 'dropped';
const NOT_CHECKED = 'not checked';

const everywhere = (name: string, fate: string): ImportedPart => ({ name, rest: fate, http: fate });
const keyword = (name: string, rest = DROPPED): ImportedPart => ({
  name: `\`${name}\` in a schema`,
  rest,
  http: NOT_CHECKED,
});

/** What survives an import: the findings of an import and the table of its documentation both come from here. */
export const IMPORT_TABLE = {
  operation: everywhere('an operation with its path, method and `operationId`', KEPT),
  documentation: {
    name: '`summary`, `description` and `tags` of operations, and `description` of parameters, bodies and responses',
    rest: 'kept for `toOpenApi`; documentation parts with `publishDocumentation`',
    http: 'kept for `toOpenApi`',
  },
  ownDocumentation: {
    name: '`x-amazon-apigateway-documentation`',
    rest: 'documentation parts with `publishDocumentation`, in place of texts of the same parts',
    http: DROPPED,
  },
  anyMethod: everywhere('`x-amazon-apigateway-any-method`', KEPT),
  integration: everywhere('`x-amazon-apigateway-integration`, where no integration is given for the operation', KEPT),
  parameter: { name: 'a parameter in path, query or header', rest: 'required ones are checked', http: NOT_CHECKED },
  parameterSchema: everywhere('a parameter’s schema beyond its type', NOT_CHECKED),
  cookieParameter: everywhere('a parameter in a cookie', DROPPED),
  jsonBody: { name: 'a JSON request body', rest: 'a model, by which it is checked', http: NOT_CHECKED },
  otherBody: everywhere('a request body of another type', NOT_CHECKED),
  jsonResponse: { name: 'a JSON response of one status', rest: 'a model', http: DROPPED },
  primitiveResponse: everywhere('a response that is neither object nor array', DROPPED),
  otherResponse: everywhere('a response of another type', DROPPED),
  statusRange: everywhere('a response of several statuses: `default`, `2XX`', DROPPED),
  responseHeaders: everywhere('a response’s headers', DROPPED),
  security: everywhere('`security`, also of the root, with the authorizers of its schemes', KEPT),
  apiKey: {
    name: 'a security scheme for the header `x-api-key`',
    rest: 'an API key is required',
    http: 'needs an authorizer',
  },
  scopes: { name: 'scopes of a user pool or a JWT', rest: KEPT, http: KEPT },
  otherScopes: everywhere('scopes of other authorizers', DROPPED),
  alternative: everywhere('another alternative of `security`', DROPPED),
  validator: { name: '`x-amazon-apigateway-request-validator`', rest: KEPT, http: DROPPED },
  gatewayResponses: { name: '`x-amazon-apigateway-gateway-responses`', rest: KEPT, http: DROPPED },
  binaryMediaTypes: { name: '`x-amazon-apigateway-binary-media-types`', rest: KEPT, http: DROPPED },
  compression: { name: '`x-amazon-apigateway-minimum-compression-size`', rest: KEPT, http: DROPPED },
  apiKeySource: { name: '`x-amazon-apigateway-api-key-source`', rest: KEPT, http: DROPPED },
  policy: { name: '`x-amazon-apigateway-policy`', rest: KEPT, http: DROPPED },
  cors: { name: '`x-amazon-apigateway-cors`', rest: DROPPED, http: KEPT },
  servers: everywhere('`servers`, `host`, `basePath`, `schemes`: stages and domains decide', DROPPED),
  callbacks: everywhere('`callbacks`', DROPPED),
  links: everywhere('`links`', DROPPED),
  webhooks: everywhere('`webhooks`', DROPPED),
  deprecated: everywhere('`deprecated` of an operation', DROPPED),
  recursion: { name: 'schemas that contain themselves', rest: KEPT, http: NOT_CHECKED },
  nullable: keyword('nullable', 'the type `null`'),
  const: keyword('const', '`enum`'),
  exclusive: keyword('exclusiveMinimum` and `exclusiveMaximum', 'as draft 4 writes them'),
  dependencies: keyword('dependentRequired` and `dependentSchemas', '`dependencies`'),
  tuple: keyword('prefixItems', '`items`'),
  numberFormat: keyword('format: int32`, `int64`, `float`, `double`, `decimal'),
  default: keyword('default'),
  discriminator: keyword('discriminator'),
  example: keyword('example` and `examples'),
  readOnly: keyword('readOnly` and `writeOnly'),
  deprecatedProperty: keyword('deprecated'),
  xml: keyword('xml'),
  externalDocs: keyword('externalDocs'),
  condition: keyword('if`, `then` and `else'),
  contains: keyword('contains`, `minContains` and `maxContains'),
  propertyNames: keyword('propertyNames'),
  unevaluated: keyword('unevaluatedItems` and `unevaluatedProperties'),
  content: keyword('contentEncoding`, `contentMediaType` and `contentSchema'),
  dynamicReference: keyword('$dynamicRef` and `$recursiveRef'),
} as const satisfies { readonly [id: string]: ImportedPart };

export type ImportedPartId = keyof typeof IMPORT_TABLE;

/** What becomes of a part in an API of a kind. */
export function fateOf(id: ImportedPartId, kind: ApiKind): string {
  return kind === ApiKind.REST ? IMPORT_TABLE[id].rest : IMPORT_TABLE[id].http;
}
