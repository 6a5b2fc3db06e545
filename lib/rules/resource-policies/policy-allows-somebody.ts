import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const policyAllowsSomebody = new Rule<{
  readonly api: string;
  readonly effects: readonly string[];
  /** A route that callers use without signatures. */
  readonly routeKey?: string;
}>({
  id: 'AGW-POL-09',
  title: 'A resource policy allows somebody something',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'What no statement allows is denied, so every call without a signature is answered with status 403.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html',
  allowed: 'a policy that denies some callers also has a statement that allows the others',
  fix: "Add a statement with the effect Allow, the principal '*' and the resource execute-api:/*.",
  judge: ({ api, effects, routeKey }) =>
    routeKey === undefined || effects.some((effect) => effect !== 'Deny')
      ? undefined
      : `the policy of '${api}' only denies, and '${routeKey}' is called without a signature`,
  *subjects(model) {
    for (const element of model.restApis) {
      const statements = element.properties.map('Policy').maps('Statement');
      if (statements.length === 0) continue;
      const effects = statements.map((statement) => statement.string('Effect') ?? 'unknown');
      const route = element.routes.find(
        ({ authorizationType, verb }) => verb !== 'OPTIONS' && authorizationType && authorizationType !== 'AWS_IAM',
      );
      const routeKey = route && (route.key ?? route.logicalId);
      yield { element, value: { api: element.name ?? element.logicalId, effects, routeKey } };
    }
  },
});
