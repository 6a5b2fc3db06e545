import { ApiKind } from '../../template-model/api-kind';
import { PropertiesByPart, writtenPropertiesOf } from '../../template-model/v2-parts';
import { Rule } from '../rule';
import { Severity } from '../severity';

const HTTP_ONLY: PropertiesByPart = {
  Api: ['BasePath', 'Body', 'BodyS3Location', 'CredentialsArn', 'RouteKey', 'Target'],
  Authorizer: ['AuthorizerResultTtlInSeconds', 'EnableSimpleResponses', 'JwtConfiguration'],
  Integration: ['IntegrationSubtype', 'ResponseParameters', 'TlsConfig'],
};

export const withoutHttpProperties = new Rule<{ readonly part: string; readonly properties: readonly string[] }>({
  id: 'AGW-WS-19',
  title: 'A WebSocket API does without what only HTTP APIs have: imports, actions of services, cached authorizers',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The property has no effect, or the service refuses it.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ApiGatewayV2.html',
  allowed: 'it is for HTTP APIs only',
  fix: 'Take the property away.',
  judge: ({ part, properties }) => `'${part}' of a WebSocket API has ${properties.join(' and ')}`,
  *subjects(model) {
    for (const api of model.webSocketApis) {
      for (const { element, part, properties } of writtenPropertiesOf(api, HTTP_ONLY)) {
        yield { element, value: { part, properties } };
      }
    }
  },
});
