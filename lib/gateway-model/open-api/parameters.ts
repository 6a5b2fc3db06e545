import { Properties } from '../properties';
import { Document, Operation } from './document';

const PLACES = new Map([
  ['header', 'header'],
  ['path', 'path'],
  ['query', 'querystring'],
]);

/** The `RequestParameters` that an operation and its path item declare: source to required or not. */
export function requestParameters(operation: Operation, document: Document): { [source: string]: boolean } {
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
  const models: { [contentType: string]: string } = {};
  const content = document.follow(operation.properties.map('requestBody')).map('content');
  for (const contentType of content.names()) {
    const model = modelName(content.map(contentType).map('schema'));
    if (model) models[contentType] = model;
  }
  for (const parameter of parametersOf(operation, document)) {
    const model = parameter.string('in') === 'body' ? modelName(parameter.map('schema')) : undefined;
    for (const contentType of model ? consumed(operation, document) : []) models[contentType] = model as string;
  }
  return models;
}

/** The `MethodResponses` of an operation, with the headers that they declare. */
export function methodResponses(operation: Operation, document: Document): { readonly [name: string]: unknown }[] {
  const responses = operation.properties.map('responses');
  return responses
    .names()
    .filter((status) => /^\d{3}$/.test(status))
    .map((StatusCode) => {
      const headers = document.follow(responses.map(StatusCode)).map('headers').names();
      const declared = headers.map((header) => [`method.response.header.${header}`, false]);
      return { StatusCode, ...(declared.length > 0 ? { ResponseParameters: Object.fromEntries(declared) } : {}) };
    });
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
