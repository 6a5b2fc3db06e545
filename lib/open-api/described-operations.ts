import { describedDocumentation } from './described-documentation';
import { ImportLosses } from './import-losses';
import { RouteDocumentation } from './route-documentation';
import { SpecificationPart } from './specification-part';
import { SpecifiedOperation } from './specified-operation';
import { SpecifiedSchema, SpecifiedSchemas } from './specified-schemas';

/** What an operation says of its requests and responses, in the terms of API Gateway. */
export interface DescribedOperation {
  readonly documentation?: RouteDocumentation;
  /** `method.request.querystring.limit` to required or not. */
  readonly requestParameters?: { readonly [name: string]: boolean };
  /** Schemas of JSON bodies by content type. */
  readonly requestSchemas: { readonly [contentType: string]: SpecifiedSchema };
  /** Schemas of JSON responses by status code. */
  readonly responseSchemas: { readonly [statusCode: string]: SpecifiedSchema };
  /** What the validator that is named validates; `undefined` where none is. */
  readonly validates?: { readonly body: boolean; readonly parameters: boolean };
}

const VALIDATOR = 'x-amazon-apigateway-request-validator';

const PLACES: { readonly [place: string]: string } = { header: 'header', path: 'path', query: 'querystring' };

/** Headers that OpenAPI describes elsewhere. */
const DESCRIBED_ELSEWHERE = ['accept', 'authorization', 'content-type'];

/** Reads what operations say, and notes what is lost. */
export class DescribedOperations {
  private readonly schemas: SpecifiedSchemas;

  constructor(
    private readonly root: SpecificationPart,
    private readonly losses: ImportLosses,
  ) {
    this.schemas = new SpecifiedSchemas(losses);
  }

  describe(operation: SpecifiedOperation): DescribedOperation {
    this.noteOthers(operation.part);
    return {
      documentation: describedDocumentation(operation),
      requestParameters: this.parametersOf(operation),
      requestSchemas: this.requestSchemasOf(operation),
      responseSchemas: this.responseSchemasOf(operation),
      validates: this.validationOf(operation.part),
    };
  }

  private parametersOf({ parameters }: SpecifiedOperation): { [name: string]: boolean } | undefined {
    const declared: { [name: string]: boolean } = {};
    for (const parameter of parameters) {
      const place = parameter.get('in').text ?? '';
      const name = parameter.get('name').text ?? '';
      if (place === 'cookie') this.losses.note('cookieParameter', parameter);
      if (place === 'formData') this.losses.note('otherBody', parameter);
      if (!Object.hasOwn(PLACES, place)) continue;
      if (place === 'header' && DESCRIBED_ELSEWHERE.includes(name.toLowerCase())) continue;
      this.losses.note('parameter', parameter);
      this.noteParameterSchema(parameter);
      if (place !== 'path') declared[`method.request.${PLACES[place]}.${name}`] = parameter.get('required').isTrue;
    }
    return Object.keys(declared).length > 0 ? declared : undefined;
  }

  /** Whether a parameter is there is checked, and never what it holds. In version 2.0 it has no schema of its own. */
  private noteParameterSchema(parameter: SpecificationPart): void {
    const schema = parameter.has('schema') ? parameter.get('schema') : parameter;
    const plain = ['type', 'name', 'in', 'required', 'description', 'title', 'example', 'examples'];
    const isMore = Object.keys(schema.object).some((keyword) => !plain.includes(keyword) && !keyword.startsWith('x-'));
    if (isMore) this.losses.note('parameterSchema', schema);
  }

  private requestSchemasOf(operation: SpecifiedOperation): { [contentType: string]: SpecifiedSchema } {
    const schemas: { [contentType: string]: SpecifiedSchema } = {};
    for (const [contentType, body, schema] of this.bodiesOf(operation)) {
      if (!isJson(contentType)) this.losses.note('otherBody', body);
      else if (schema.isThere) {
        this.losses.note('jsonBody', body);
        schemas[contentType] = this.schemas.schemaOf(schema, `${nameOf(operation)}Request`);
      }
    }
    return schemas;
  }

  private *bodiesOf({
    parameters,
    part,
  }: SpecifiedOperation): Iterable<[string, SpecificationPart, SpecificationPart]> {
    for (const [contentType, body] of part.get('requestBody').get('content').entries) {
      yield [contentType, body, body.own('schema')];
    }
    const body = parameters.find((parameter) => parameter.get('in').text === 'body');
    if (!body) return;
    for (const contentType of this.typesOf(part, 'consumes')) yield [contentType, body, body.own('schema')];
  }

  private responseSchemasOf(operation: SpecifiedOperation): { [statusCode: string]: SpecifiedSchema } {
    const schemas: { [statusCode: string]: SpecifiedSchema } = {};
    for (const [status, response] of operation.part.get('responses').entries) {
      if (!/^[1-5]\d\d$/.test(status)) {
        this.losses.note('statusRange', response);
        continue;
      }
      if (response.has('headers')) this.losses.note('responseHeaders', response.get('headers'));
      if (response.has('links')) this.losses.note('links', response.get('links'));
      const schema = this.responseSchemaOf(operation, status, response);
      if (schema) schemas[status] = schema;
    }
    return schemas;
  }

  private responseSchemaOf(
    operation: SpecifiedOperation,
    status: string,
    response: SpecificationPart,
  ): SpecifiedSchema | undefined {
    const contents = response.has('schema')
      ? this.typesOf(operation.part, 'produces').map((type) => [type, response] as const)
      : response.get('content').entries;
    for (const [type, content] of contents) if (!isJson(type)) this.losses.note('otherResponse', content);
    const [, content] = contents.find(([type]) => isJson(type)) ?? [];
    if (!content?.has('schema')) return undefined;
    const type = content.get('schema').get('type').text;
    if (type !== undefined && type !== 'object' && type !== 'array') {
      this.losses.note('primitiveResponse', content);
      return undefined;
    }
    this.losses.note('jsonResponse', content);
    return this.schemas.schemaOf(content.own('schema'), `${nameOf(operation)}Response${status}`);
  }

  /** Version 2.0 lists the types of bodies beside them. */
  private typesOf(operation: SpecificationPart, list: 'consumes' | 'produces'): string[] {
    const types = (operation.has(list) ? operation : this.root).get(list).texts;
    return types.length > 0 ? types : ['application/json'];
  }

  private validationOf(operation: SpecificationPart): DescribedOperation['validates'] {
    const name = (operation.has(VALIDATOR) ? operation : this.root).get(VALIDATOR);
    if (name.text === undefined) return undefined;
    this.losses.note('validator', name);
    const validator = this.root.get(`${VALIDATOR}s`).get(name.text);
    return {
      body: validator.get('validateRequestBody').isTrue,
      parameters: validator.get('validateRequestParameters').isTrue,
    };
  }

  private noteOthers(operation: SpecificationPart): void {
    for (const name of ['callbacks', 'deprecated', 'servers'] as const) {
      if (operation.has(name)) this.losses.note(name, operation.get(name));
    }
  }
}

function isJson(contentType: string): boolean {
  return /^application\/([\w.-]+\+)?json\s*(;|$)/.test(contentType);
}

/** A name for what belongs to an operation and has none of its own. */
function nameOf({ key, operationId }: SpecifiedOperation): string {
  const words = (operationId ?? key.toLowerCase()).split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
}
