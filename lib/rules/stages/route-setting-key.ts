import { ApiKind } from '../../template-model/api-kind';
import { isV2, nameOf, showsAllRoutes } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const routeSettingKey = new Rule<{
  readonly stage: string;
  readonly routeKey: string;
  readonly known: readonly string[];
}>({
  id: 'AGW-STG-11',
  title: 'RouteSettings are for routes that the API has',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service finds no such route and refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html',
  allowed: 'RouteSettings take the keys of the routes, as they are written',
  fix: 'Correct the key, or take the setting away.',
  judge: ({ stage, routeKey, known }) =>
    known.includes(routeKey)
      ? undefined
      : `stage '${stage}' has a setting for '${routeKey}', which is no route of the API`,
  *subjects(model) {
    for (const stage of model.stages) {
      if (!isV2(stage) || !stage.api || !showsAllRoutes(stage.api)) continue;
      const known = stage.api.routes.map(({ key }) => key!);
      for (const routeKey of stage.properties.map('RouteSettings').names()) {
        yield { element: stage, value: { stage: nameOf(stage), routeKey, known } };
      }
    }
  },
});
