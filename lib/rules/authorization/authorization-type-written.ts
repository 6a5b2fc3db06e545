import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const authorizationTypeWritten = new Rule<{ readonly routeKey: string; readonly isWritten: boolean }>({
  id: 'AGW-AUTH-27',
  title: 'A method says how its callers are authorized, also when anybody may call it',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'CloudFormation lets the property be left out, and the service asks for it when the method is made.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigateway-method.html',
  allowed: 'a method needs an AuthorizationType, and a public one says NONE',
  fix: 'Write the type; NONE shows that the method is public on purpose.',
  judge: ({ routeKey, isWritten }) => (isWritten ? undefined : `'${routeKey}' has no AuthorizationType`),
  *subjects(model) {
    for (const route of model.routes) {
      // An operation of an OpenAPI body is public where it has no security, and the import writes NONE for it.
      if (route.api.kind !== ApiKind.REST || route.location !== undefined) continue;
      const isWritten = route.properties.has('AuthorizationType');
      yield { element: route, value: { routeKey: route.key ?? route.logicalId, isWritten } };
    }
  },
});
