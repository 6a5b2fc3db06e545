import { StageElement } from '../../gateway-model/elements';
import { GatewayModel } from '../../gateway-model/gateway-model';
import { Properties } from '../../gateway-model/properties';
import { nameOf } from '../stages/named-stages';

/** A stage with a canary, and the canary's settings. */
export interface Canary {
  readonly element: StageElement;
  readonly stage: string;
  readonly settings: Properties;
}

/** Every canary, those that a deployment brings too. */
export function* canariesOf(model: GatewayModel): Iterable<Canary> {
  for (const element of model.stages) {
    if (!element.properties.has('CanarySetting') || element.properties.isUnresolved('CanarySetting')) continue;
    yield { element, stage: nameOf(element), settings: element.properties.map('CanarySetting') };
  }
}
