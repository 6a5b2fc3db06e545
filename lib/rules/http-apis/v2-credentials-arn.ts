import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const v2CredentialsArn = new Rule<{ readonly routeKey: string; readonly credentials: string }>({
  id: 'AGW-HTTP-23',
  title: "CredentialsArn is the ARN of a role, or stands for the caller's identity",
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html',
  allowed: 'CredentialsArn is the ARN of an IAM role, or arn:aws:iam::*:user/* to pass the identity of the caller on',
  fix: 'Give the ARN of the role; for a Lambda function with a resource policy leave CredentialsArn out.',
  judge: ({ routeKey, credentials }) =>
    /^arn:|^\$\{/.test(credentials) ? undefined : `'${routeKey}' has the credentials '${credentials}'`,
  *subjects(model) {
    for (const { routeKey, element, properties } of v2IntegrationsOf(model)) {
      const credentials = properties.text('CredentialsArn');
      if (credentials !== undefined) yield { element, value: { routeKey, credentials } };
    }
  },
});
