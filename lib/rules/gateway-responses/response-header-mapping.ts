import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const responseHeaderMapping = new Rule<{
  readonly type: string;
  readonly target: string;
  readonly expression: string;
}>({
  id: 'AGW-GWR-10',
  title: 'A header of a gateway response is mapped from text in single quotes or from the request',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the response.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-gateway-responses.responseParameters.html',
  allowed:
    "gatewayresponse.header.NAME takes 'text', method.request.header.NAME (or path, querystring), context.NAME or stageVariables.NAME",
  fix: 'Put fixed text into single quotes: "\'5\'".',
  judge({ expression, target, type }) {
    if (!/^gatewayresponse\.(header|path|querystring)\.\S+$/.test(target)) return `${type} maps '${target}'`;
    const isText = /^'[^']*'$/.test(expression);
    const isRead =
      /^(method\.request\.(header|multivalueheader|querystring|multivaluequerystring|path)|context|stageVariables)\.\S+$/;
    return isText || isRead.test(expression) ? undefined : `${type} maps '${target}' from "${expression}"`;
  },
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::GatewayResponse')) {
      const type = element.properties.string('ResponseType') ?? element.logicalId;
      const mapped = element.properties.map('ResponseParameters');
      for (const target of mapped.names()) {
        const expression = mapped.string(target);
        if (expression !== undefined) yield { element, value: { type, target, expression } };
      }
    }
  },
});
