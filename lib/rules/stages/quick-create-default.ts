import { ApiKind } from '../../template-model/api-kind';
import { ApiElement, Element } from '../../template-model/elements';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { stage: '$default' } as const;

export const quickCreateDefault = new Rule<{ readonly api: string; readonly what: string; readonly name: string }>({
  id: 'AGW-STG-12',
  title: `An API with a Target makes its ${bounds.stage} stage and its route by itself`,
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the second one; the first belongs to API Gateway and cannot be changed.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigatewayv2-apigatewaymanagedoverrides.html',
  bounds,
  allowed: `an API with a Target has the stage ${bounds.stage} and its route already`,
  fix: 'Take the Target away, or set what is meant with AWS::ApiGatewayV2::ApiGatewayManagedOverrides.',
  judge: ({ api, what, name }) => `API '${api}' has a Target and a ${what} '${name}' of its own`,
  *subjects(model) {
    for (const api of model.httpApis.filter(({ properties }) => properties.has('Target'))) {
      const named = { api: api.name ?? api.logicalId };
      const made = api.routes.find(({ location }) => location === 'Target');
      for (const stage of api.stages) {
        if (stage.stageName === bounds.stage && isAlways(stage, api)) {
          yield { element: stage, value: { ...named, what: 'stage', name: bounds.stage } };
        }
      }
      for (const route of api.routes) {
        if (route !== made && made?.key !== undefined && route.key === made.key && isAlways(route, api)) {
          yield { element: route, value: { ...named, what: 'route', name: route.key } };
        }
      }
    }
  },
});

/** True when the element is there whenever the API is. */
function isAlways({ condition }: Element, api: ApiElement): boolean {
  return condition === undefined || condition === api.condition;
}
