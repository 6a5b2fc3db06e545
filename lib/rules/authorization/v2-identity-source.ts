import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const v2IdentitySource = new Rule<{
  readonly authorizer: string;
  readonly kind: ApiKind;
  readonly source: string;
}>({
  id: 'AGW-AUTH-20',
  title: 'The identity sources of an authorizer have the form of its kind of API',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the authorizer.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
  allowed:
    'HTTP APIs take $request.header.NAME, $request.querystring.NAME, $context.NAME and $stageVariables.NAME, WebSocket APIs route.request.header.NAME and the like',
  fix: 'Correct the source.',
  judge: ({ authorizer, kind, source }) => {
    const isGood =
      kind === ApiKind.HTTP
        ? /^\$(request\.(header|querystring)|context|stageVariables)\.\S+$/.test(source)
        : /^(route\.request\.(header|querystring)|context|stageVariables)\.\S+$/.test(source);
    return isGood ? undefined : `authorizer '${authorizer}' has the identity source '${source}'`;
  },
  *subjects(model) {
    for (const api of [...model.httpApis, ...model.webSocketApis]) {
      for (const element of api.authorizers) {
        const { properties } = element;
        const authorizer = element.name ?? element.logicalId;
        if (api.resourceType !== 'AWS::ApiGatewayV2::Api') continue;
        for (const source of properties.strings('IdentitySource'))
          yield { element, value: { authorizer, kind: api.kind, source } };
      }
    }
  },
});
