import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { serviceUriOf } from '../../template-model/service-uri';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const proxyTargetsLambda = new Rule<{ uri: string; routeKey: string }>({
  id: 'AGW-INT-49',
  title: 'An AWS_PROXY integration calls a Lambda function',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html',
  allowed: 'the type AWS_PROXY is for Lambda functions',
  fix: 'Use the type AWS, with a request template and an execution role, for any other service.',
  judge({ uri, routeKey }) {
    const target = serviceUriOf(uri);
    // The service's own refusal speaks of Firehose streams too; refused for sure is a function's path on Firehose.
    const isRefused =
      target &&
      target.service !== 'lambda' &&
      (target.service !== 'firehose' || target.resource.startsWith('path/2015-03-31/functions/'));
    return isRefused ? `the AWS_PROXY integration of '${routeKey}' calls ${target.service}` : undefined;
  },
  *subjects(model) {
    for (const { element, type, routeKey, uri } of restIntegrationsOf(model)) {
      if (type === 'AWS_PROXY' && uri) yield { element, value: { uri, routeKey } };
    }
  },
});
