import { StageElement } from '../../template-model/elements';
import { RELEASE } from '../../template-model/release';
import { RouteThrottles, readRouteThrottles } from '../limits/route-throttles';
import { TemplateValues } from '../template-values/template-values';

/** What stages of HTTP and of WebSocket APIs have in common. */
export interface V2Stage {
  readonly name: string;
  /** The name of the release that its deployment is. */
  readonly release?: string;
  readonly variables: { readonly [name: string]: string };
  readonly throttles: RouteThrottles;
  readonly accessLogFormat?: string;
}

export function readV2Stage(stage: StageElement, values: TemplateValues): V2Stage {
  const { deployment, logicalId, properties } = stage;
  return {
    name: values.text(properties, 'StageName') ?? logicalId,
    release: deployment?.metadata?.string(RELEASE),
    variables: values.texts(properties, 'StageVariables'),
    throttles: readRouteThrottles(stage, values),
    accessLogFormat: values.text(properties.map('AccessLogSettings'), 'Format'),
  };
}
