import { ApiKind } from '../../template-model/api-kind';
import { withoutPlaceholders } from '../../template-model/service-uri';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const authorizerUri = new Rule<{ readonly authorizer: string; readonly uri: string }>({
  id: 'AGW-AUTH-12',
  title: 'The URI of a Lambda authorizer is the invocation path of its function',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the authorizer.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html',
  allowed: 'a URI is arn:aws:apigateway:<region>:lambda:path/2015-03-31/functions/<function ARN>/invocations',
  fix: 'Build the URI around the ARN of the function.',
  judge: ({ authorizer, uri }) =>
    uri.startsWith('${') ||
    /^arn:[^:]+:apigateway:[^:]+:lambda:path\/\d{4}-\d{2}-\d{2}\/functions\/.+/.test(withoutPlaceholders(uri))
      ? undefined
      : `the URI of authorizer '${authorizer}' is '${uri}'`,
  *subjects(model) {
    for (const element of model.authorizers) {
      if (element.api?.kind === ApiKind.REST) {
        const uri = element.properties.text('AuthorizerUri');
        if (uri !== undefined) yield { element, value: { authorizer: element.name ?? element.logicalId, uri } };
      }
    }
  },
});
