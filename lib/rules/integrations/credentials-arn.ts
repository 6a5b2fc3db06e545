import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const credentialsArn = new Rule<{ credentials: string; routeKey: string }>({
  id: 'AGW-INT-26',
  title: "An integration's credentials are the ARN of a role, or of the caller",
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  allowed: 'Credentials is the ARN of an IAM role, or arn:aws:iam::*:user/* to pass the identity of the caller on',
  fix: 'Give the ARN of the role; for a Lambda function with a resource policy leave Credentials out.',
  judge: ({ credentials, routeKey }) =>
    /^arn:|^\$\{/.test(credentials) ? undefined : `'${routeKey}' has the credentials '${credentials}'`,
  *subjects(model) {
    for (const { element, properties, routeKey } of restIntegrationsOf(model)) {
      const credentials = properties.text('Credentials');
      if (credentials) yield { element, value: { credentials, routeKey } };
    }
  },
});
