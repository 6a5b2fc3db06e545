import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const deploymentNeedsMethod = new Rule<{ readonly api: string; readonly methods: number }>({
  id: 'AGW-DEP-03',
  title: 'An API that is deployed has a method',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses to deploy an API without methods.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html',
  allowed: 'a deployment needs at least one',
  fix: 'Add a method, or deploy the API later.',
  judge: ({ api, methods }) => (methods > 0 ? undefined : `API '${api}' is deployed and has no method`),
  *subjects(model) {
    for (const api of model.restApis.filter(({ hasHiddenRoutes }) => !hasHiddenRoutes)) {
      for (const element of api.deployments) {
        yield { element, value: { api: api.name ?? api.logicalId, methods: api.routes.length } };
      }
    }
  },
});
