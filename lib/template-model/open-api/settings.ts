import { ApiDraft } from '../api-draft';
import { ApiKind } from '../api-kind';
import { Properties } from '../properties';
import { partOf } from '../template';
import { Document } from './document';
import { translate } from './translate';

const EXTENSION = 'x-amazon-apigateway-';

/** Settings of the whole API that a document can write instead of the resource's own property. */
const REST_SETTINGS = {
  ApiKeySourceType: 'api-key-source',
  BinaryMediaTypes: 'binary-media-types',
  MinimumCompressionSize: 'minimum-compression-size',
  Policy: 'policy',
};

/** Reads what a document says of the API as a whole; the resource's own properties win. */
export function readSettings(api: ApiDraft, { root }: Document): void {
  const info = root.map('info');
  const settings: { [name: string]: unknown } = { Name: info.raw('title'), Description: info.raw('description') };
  if (api.kind === ApiKind.REST) {
    for (const [name, extension] of Object.entries(REST_SETTINGS)) settings[name] = root.raw(EXTENSION + extension);
  } else if (root.has(`${EXTENSION}cors`)) {
    const cors = root.map(`${EXTENSION}cors`);
    settings.CorsConfiguration = root.isUnresolved(`${EXTENSION}cors`) ? root.raw(`${EXTENSION}cors`) : translate(cors);
  }
  const endpoint = root.map(`${EXTENSION}endpoint-configuration`);
  settings.DisableExecuteApiEndpoint = endpoint.raw('disableExecuteApiEndpoint');
  settings.IpAddressType = endpoint.raw('ipAddressType');
  api.properties = api.properties.withDefaults(settings);
  api.name = api.properties.text('Name');
}

/** Reads models, request validators and gateway responses of a REST API. */
export function readNamedParts(api: ApiDraft, document: Document): void {
  const { location, properties: schemas } = document.schemas;
  for (const Name of schemas.names()) {
    const model = { Name, ContentType: 'application/json', Schema: schemas.raw(Name) };
    api.models.push(partIn(api, 'Model', `${location}.${Name}`, model));
  }
  const validators = document.root.map(`${EXTENSION}request-validators`);
  for (const Name of validators.names()) {
    const validator = { Name, ...translate(validators.map(Name)) };
    api.requestValidators.push(
      partIn(api, 'RequestValidator', `Body.${EXTENSION}request-validators.${Name}`, validator),
    );
  }
  const responses = document.root.map(`${EXTENSION}gateway-responses`);
  for (const ResponseType of responses.names()) {
    const response = { ResponseType, ...translate(responses.map(ResponseType)) };
    api.gatewayResponses.push(
      partIn(api, 'GatewayResponse', `Body.${EXTENSION}gateway-responses.${ResponseType}`, response),
    );
  }
}

function partIn(api: ApiDraft, type: string, location: string, values: { readonly [name: string]: unknown }) {
  return partOf(api, `AWS::ApiGateway::${type}`, location, new Properties(values));
}
