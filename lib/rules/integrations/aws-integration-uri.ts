import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { beginsUnknown, serviceUriOf } from '../../template-model/service-uri';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const awsIntegrationUri = new Rule<{ uri: string; routeKey: string }>({
  id: 'AGW-INT-50',
  title: 'The URI of an AWS integration is an API Gateway ARN with a path or an action',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  allowed: 'it is arn:<partition>:apigateway:<region>:<service>:path/… or …:action/…',
  fix: 'Name an action (action/Publish) or a path (path/2015-03-31/functions/<arn>/invocations) of the service.',
  judge({ uri, routeKey }) {
    if (beginsUnknown(uri)) return undefined;
    const service = serviceUriOf(uri);
    const isWrong = service
      ? !/^(path|action)\//.test(service.resource)
      : !/^arn:[^:]+:apigateway:|^arn:\$\{/.test(uri);
    return isWrong ? `the AWS integration of '${routeKey}' calls '${uri}'` : undefined;
  },
  *subjects(model) {
    for (const { element, type, routeKey, uri } of restIntegrationsOf(model)) {
      if (uri && (type === 'AWS' || type === 'AWS_PROXY')) yield { element, value: { uri, routeKey } };
    }
  },
});
