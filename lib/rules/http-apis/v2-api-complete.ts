import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const v2ApiComplete = new Rule<{ readonly api: string; readonly missing: readonly string[] }>({
  id: 'AGW-HTTP-30',
  title: 'An HTTP or WebSocket API without an OpenAPI body has a name and a protocol',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-api.html',
  allowed: 'Name and ProtocolType are required unless a body brings them',
  fix: 'Write both; the protocols are HTTP and WEBSOCKET.',
  judge: ({ api, missing }) => (missing.length > 0 ? `API '${api}' has no ${missing.join(' and no ')}` : undefined),
  *subjects(model) {
    for (const element of [...model.httpApis, ...model.webSocketApis]) {
      const { logicalId: api, properties } = element;
      const comesElsewhere = properties.names().some((name) => /^(Body|BodyS3Location|Fn::.*)$/.test(name));
      if (comesElsewhere) continue;
      yield { element, value: { api, missing: ['Name', 'ProtocolType'].filter((name) => !properties.has(name)) } };
    }
  },
});
