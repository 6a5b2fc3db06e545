import { StageElement } from './elements';
import { nameOf } from './named-stages';
import { Properties } from './properties';
import { TemplateModel } from './template-model';

/** A stage with a canary, and the canary's settings. */
export interface Canary {
  readonly element: StageElement;
  readonly stage: string;
  readonly settings: Properties;
}

/** Every canary, those that a deployment brings too. */
export function* canariesOf(model: TemplateModel): Iterable<Canary> {
  for (const element of model.stages) {
    if (!element.properties.has('CanarySetting') || element.properties.isUnresolved('CanarySetting')) continue;
    yield { element, stage: nameOf(element), settings: element.properties.map('CanarySetting') };
  }
}
