import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumLength: 255 } as const;

export const metricDimension = new Rule<{ readonly what: string; readonly value: string }>({
  id: 'AGW-LOG-02',
  title: `The name of an API and the path of a method have at most ${bounds.maximumLength} characters`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'CloudWatch takes no longer dimensions, so there are no metrics and no alarms.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  bounds,
  allowed: `a dimension of a metric has at most ${bounds.maximumLength} characters`,
  fix: 'Shorten it.',
  judge: ({ what, value }) =>
    value.length <= bounds.maximumLength
      ? undefined
      : `${what} '${value.slice(0, 40)}…' has ${value.length} characters`,
  *subjects(model) {
    for (const api of [...model.restApis, ...model.webSocketApis]) {
      const name = api.properties.string('Name');
      if (name !== undefined) yield { element: api, value: { what: 'the name', value: name } };
      for (const { element, path } of pathsOf(api.routes)) yield { element, value: { what: 'the path', value: path } };
    }
  },
});

function pathsOf<Route extends { readonly path?: string }>(routes: readonly Route[]) {
  return routes.flatMap((element) => (element.path === undefined ? [] : [{ element, path: element.path }]));
}
