import { Properties } from '../properties';
import { Unresolved } from '../unresolved';
import { Document, Operation } from './document';

const PLACES = new Map([
  ['header', 'header'],
  ['path', 'path'],
  ['query', 'querystring'],
]);

/** The `RequestParameters` that an operation and its path item declare: source to required or not. */
export function requestParameters(
  operation: Operation,
  document: Document,
): { [source: string]: boolean } | Unresolved {
  const unresolved = unresolvedParameter(operation);
  if (unresolved) return unresolved;
  const declared: { [source: string]: boolean } = {};
  for (const parameter of parametersOf(operation, document)) {
    const place = PLACES.get(parameter.string('in') ?? '');
    const name = parameter.string('name');
    if (place && name) declared[`method.request.${place}.${name}`] = parameter.boolean('required') ?? false;
  }
  return declared;
}

/** The `RequestModels` of an operation: content type to the model's name. */
export function requestModels(operation: Operation, document: Document): { [contentType: string]: string } {
  const models = contentModels(document.follow(operation.properties.map('requestBody')).map('content'));
  for (const parameter of parametersOf(operation, document)) {
    const model = parameter.string('in') === 'body' ? modelName(parameter.map('schema')) : undefined;
    for (const contentType of model ? consumed(operation, document) : []) models[contentType] = model as string;
  }
  return models;
}

/** The `MethodResponses` of an operation, with the headers that they declare. */
export function methodResponses(operation: Operation, document: Document): unknown {
  if (operation.properties.isUnresolved('responses')) return operation.properties.raw('responses');
  const responses = operation.properties.map('responses');
  return responses
    .names()
    .filter((status) => /^\d{3}$/.test(status))
    .map((StatusCode) => ({
      StatusCode,
      ResponseParameters: responseParameters(responses, StatusCode, document),
      ResponseModels: contentModels(document.follow(responses.map(StatusCode)).map('content')),
    }));
}

function responseParameters(responses: Properties, status: string, document: Document): unknown {
  if (responses.isUnresolved(status)) return responses.raw(status);
  const response = document.follow(responses.map(status));
  if (response.isUnresolved('headers')) return response.raw('headers');
  return Object.fromEntries(
    response
      .map('headers')
      .names()
      .map((header) => [`method.response.header.${header}`, false]),
  );
}

function contentModels(content: Properties): { [contentType: string]: string } {
  const models = content.names().map((type) => [type, modelName(content.map(type).map('schema'))]);
  return Object.fromEntries(models.filter(([, model]) => model));
}

function unresolvedParameter({ pathItem, properties }: Operation): Unresolved | undefined {
  const written = [pathItem, properties].flatMap((part) => [
    part.raw('parameters'),
    ...(part.list('parameters') ?? []),
  ]);
  return written.find((parameter) => parameter instanceof Unresolved);
}

function parametersOf({ pathItem, properties }: Operation, document: Document): Properties[] {
  return [...pathItem.maps('parameters'), ...properties.maps('parameters')].map((parameter) =>
    document.follow(parameter),
  );
}

function consumed({ properties }: Operation, document: Document): string[] {
  const contentTypes = (properties.has('consumes') ? properties : document.root).strings('consumes');
  return contentTypes.length > 0 ? contentTypes : ['application/json'];
}

function modelName(schema: Properties): string | undefined {
  return schema.string('$ref')?.split('/').at(-1);
}
