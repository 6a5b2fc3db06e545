import { ApiKind } from '../../template-model/api-kind';
import { configurationsOf, V2 } from '../../template-model/domain-names';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { endpointType: 'REGIONAL' } as const;

export const v2DomainEndpointType = new Rule<string>({
  id: 'AGW-DOM-13',
  title: `A domain name of HTTP and WebSocket APIs is ${bounds.endpointType}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the domain name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-custom-domain-names.html',
  bounds,
  allowed: `${V2} takes ${bounds.endpointType} only`,
  fix: `Write ${bounds.endpointType}, or use AWS::ApiGateway::DomainName for a REST API.`,
  judge: (endpointType) =>
    endpointType === bounds.endpointType ? undefined : `'${endpointType}' is given as endpoint type of a domain name`,
  *subjects(model) {
    for (const element of model.resourcesOfType(V2)) {
      for (const configuration of configurationsOf(element)) {
        const endpointType = configuration.string('EndpointType');
        if (endpointType !== undefined) yield { element, value: endpointType };
      }
    }
  },
});
