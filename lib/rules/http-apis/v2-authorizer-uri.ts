import { ApiKind } from '../../template-model/api-kind';
import { beginsUnknown, withoutPlaceholders } from '../../template-model/service-uri';
import { v2AuthorizersOf } from '../../template-model/v2-authorizers';
import { Rule } from '../rule';
import { Severity } from '../severity';

const PATH = /^arn:[^:]+:apigateway:[^:]+:lambda:path\/\d{4}-\d{2}-\d{2}\/functions\/.+/;

/** The ARN of a resource of the template, such as the function itself. */
const BARE_ARN = /^\$\{[^}]+\.Arn\}$/;

export const v2AuthorizerUri = new Rule<{ readonly authorizer: string; readonly uri: string }>({
  id: 'AGW-HTTP-15',
  title: "A Lambda authorizer of an HTTP or WebSocket API has its function's invocation path for a URI",
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the authorizer.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
  allowed: 'a URI is arn:aws:apigateway:<region>:lambda:path/2015-03-31/functions/<function ARN>/invocations',
  fix: 'Build the URI around the ARN of the function.',
  judge({ authorizer, uri }) {
    if (uri === '') return `authorizer '${authorizer}' has no URI`;
    const isPath = PATH.test(withoutPlaceholders(uri)) || (beginsUnknown(uri) && !BARE_ARN.test(uri));
    return isPath ? undefined : `the URI of authorizer '${authorizer}' is '${uri}'`;
  },
  *subjects(model) {
    for (const { element, properties, authorizer } of v2AuthorizersOf(model)) {
      if (element.authorizerType !== 'REQUEST') continue;
      yield { element, value: { authorizer, uri: properties.text('AuthorizerUri') ?? '' } };
    }
  },
});
