import { ApiKind } from '../../template-model/api-kind';
import { referencesIn } from '../../template-model/references';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumSeconds: 10 } as const;

export const authorizerFunctionTimeout = new Rule<{ readonly authorizer: string; readonly seconds: number }>({
  id: 'AGW-AUTH-22',
  title: `The function of an authorizer of an HTTP API answers within ${bounds.maximumSeconds} s`,
  severity: Severity.WARNING,
  kinds: [ApiKind.HTTP],
  reason: 'API Gateway gives up, and the request is answered with status 500.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
  bounds,
  allowed: `API Gateway waits ${bounds.maximumSeconds} s`,
  fix: 'Lower the timeout of the function.',
  judge: ({ authorizer, seconds }) =>
    seconds <= bounds.maximumSeconds
      ? undefined
      : `the function of authorizer '${authorizer}' may run for ${seconds} s`,
  *subjects(model) {
    for (const element of model.httpApis.flatMap(({ authorizers }) => authorizers)) {
      const references = referencesIn(element.properties.raw('AuthorizerUri')).map((id) => model.element(id));
      const handler = references.find((target) => target?.resourceType === 'AWS::Lambda::Function');
      const seconds = handler?.properties.number('Timeout');
      if (seconds !== undefined) yield { element, value: { authorizer: element.name ?? element.logicalId, seconds } };
    }
  },
});
