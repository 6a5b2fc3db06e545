import { Properties } from '../../template-model/properties';

/** A template whose only API is an OpenAPI document; nothing for what is none. */
export function templateOfOpenApi(document: unknown): object | undefined {
  const written = Properties.of(document);
  if (!written.has('openapi') && !written.has('swagger')) return undefined;
  const Type = isOfHttpApi(written) ? 'AWS::ApiGatewayV2::Api' : 'AWS::ApiGateway::RestApi';
  const Name = written.map('info').string('title');
  return {
    Resources: {
      Api: { Type, Properties: { Name, Body: document, ...(isOfHttpApi(written) && { ProtocolType: 'HTTP' }) } },
    },
  };
}

/** Only HTTP APIs have CORS of their own, and versions of the payload. */
function isOfHttpApi(document: Properties): boolean {
  return (
    document.has('x-amazon-apigateway-cors') ||
    JSON.stringify(document.map('paths').toObject()).includes('"payloadFormatVersion"')
  );
}
