import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const authorizerPayloadFormat = new Rule<{
  readonly authorizer: string;
  readonly kind: ApiKind;
  readonly version?: string;
  readonly simple: boolean;
}>({
  id: 'AGW-AUTH-19',
  title: 'A Lambda authorizer of an HTTP API has a payload format',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the authorizer.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
  allowed: 'an HTTP API needs 1.0 or 2.0, simple responses need 2.0, and a WebSocket API has none',
  fix: "Write AuthorizerPayloadFormatVersion '2.0', or take it away for a WebSocket API.",
  judge: ({ authorizer, kind, version, simple }) => {
    if (kind === ApiKind.WEBSOCKET)
      return version === undefined ? undefined : `authorizer '${authorizer}' has a payload format`;
    if (version === undefined) return `authorizer '${authorizer}' has no payload format`;
    if (version !== '1.0' && version !== '2.0') return `authorizer '${authorizer}' has the payload format ${version}`;
    return simple && version !== '2.0' ? `authorizer '${authorizer}' answers simply with format ${version}` : undefined;
  },
  *subjects(model) {
    for (const api of [...model.httpApis, ...model.webSocketApis]) {
      for (const element of api.authorizers) {
        const { properties } = element;
        const authorizer = element.name ?? element.logicalId;
        if (element.authorizerType !== 'REQUEST' || properties.isUnresolved('AuthorizerPayloadFormatVersion')) continue;
        // An OpenAPI document may write it as a number.
        const version =
          properties.number('AuthorizerPayloadFormatVersion')?.toFixed(1) ??
          properties.string('AuthorizerPayloadFormatVersion');
        const simple = properties.boolean('EnableSimpleResponses') ?? false;
        if (api.resourceType === 'AWS::ApiGatewayV2::Api')
          yield { element, value: { authorizer, kind: api.kind, version, simple } };
      }
    }
  },
});
