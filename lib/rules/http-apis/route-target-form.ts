import { ApiKind } from '../../template-model/api-kind';
import { referenceOf } from '../../template-model/references';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { prefix: 'integrations/' } as const;

export const routeTargetForm = new Rule<{ readonly routeKey: string; readonly target: string }>({
  id: 'AGW-HTTP-31',
  title: `The target of a route is ${bounds.prefix} and the id of an integration`,
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the route.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-route.html',
  bounds,
  allowed: `a target begins with ${bounds.prefix}`,
  fix: `Write !Sub '${bounds.prefix}\${Integration}'; a reference alone is only the id.`,
  judge: ({ routeKey, target }) =>
    target.startsWith(bounds.prefix) ? undefined : `the target of '${routeKey}' is '${target}'`,
  *subjects(model) {
    for (const route of [...model.httpApis, ...model.webSocketApis].flatMap(({ routes }) => routes)) {
      const { integration, key, logicalId, properties } = route;
      // The id of an integration is known not to be enough; what refers to anything else may turn out right.
      const isId = integration && referenceOf(properties.raw('Target')) === integration.logicalId;
      const target = isId ? properties.text('Target') : properties.string('Target');
      if (route.location === undefined && target !== undefined)
        yield { element: route, value: { routeKey: key ?? logicalId, target } };
    }
  },
});
