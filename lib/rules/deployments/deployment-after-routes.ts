import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const deploymentAfterRoutes = new Rule<{
  readonly deployment: string;
  readonly unordered: readonly string[];
}>({
  id: 'AGW-DEP-14',
  title: 'A deployment is made after the methods and routes that it publishes',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'A deployment is a copy of what is there when it is made: it fails, or stages serve an API with holes.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigateway-deployment.html',
  allowed: 'CloudFormation makes what nothing orders in any order',
  fix: 'List every method or route in the DependsOn of the deployment.',
  judge({ deployment, unordered: [first, ...others] }) {
    if (first === undefined) return undefined;
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    return `the deployment '${deployment}' may be made before '${first}'${more}`;
  },
  *subjects(model) {
    for (const api of model.apis) {
      const routes = api.routes.filter(({ location }) => location === undefined);
      for (const element of api.deployments) {
        const unordered = routes
          .filter((route) => !model.isMadeAfter(element, route))
          .map(({ key, logicalId }) => key ?? logicalId);
        yield { element, value: { deployment: element.logicalId, unordered } };
      }
    }
  },
});
