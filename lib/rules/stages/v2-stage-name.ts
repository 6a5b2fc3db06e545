import { ApiKind } from '../../template-model/api-kind';
import { isOfHttpApi, isV2 } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimumLength: 1, maximumLength: 128, defaultStage: '$default' } as const;

export const v2StageName = new Rule<{ readonly kind: ApiKind; readonly name: string }>({
  id: 'AGW-STG-02',
  title:
    `The name of an HTTP or WebSocket API's stage has ${bounds.minimumLength} to ${bounds.maximumLength} letters, ` +
    `digits, hyphens and underscores, or is ${bounds.defaultStage}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html',
  bounds,
  allowed: `a name has ${bounds.minimumLength} to ${bounds.maximumLength} letters, digits, hyphens and underscores`,
  fix: `Rename the stage; an HTTP API serves the stage ${bounds.defaultStage} without a name in the URL.`,
  judge({ kind, name }) {
    if (kind === ApiKind.HTTP && name === bounds.defaultStage) return undefined;
    const fits = /^[\w-]+$/.test(name) && name.length <= bounds.maximumLength;
    return fits ? undefined : `'${name}' is given as the name of a stage`;
  },
  *subjects(model) {
    for (const stage of model.stages) {
      if (!isV2(stage) || stage.stageName === undefined) continue;
      const kind = isOfHttpApi(stage) ? ApiKind.HTTP : ApiKind.WEBSOCKET;
      yield { element: stage, value: { kind, name: stage.stageName } };
    }
  },
});
