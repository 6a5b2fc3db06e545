import { StageElement } from './elements';
import { isV2 } from './named-stages';
import { Properties } from './properties';
import { TemplateModel } from './template-model';

export interface StageVariable {
  readonly element: StageElement;
  readonly stage: string;
  readonly variable: string;
  /** Absent when only CloudFormation knows it. */
  readonly value?: string;
}

/** Every variable of every stage, whatever the kind of its API. */
export function* stageVariablesOf(model: TemplateModel): Iterable<StageVariable> {
  for (const element of model.stages) {
    const variables = variablesOf(element);
    for (const variable of variables.names()) {
      yield { element, stage: element.stageName ?? '', variable, value: variables.string(variable) };
    }
  }
}

export function variablesOf(stage: StageElement): Properties {
  return stage.properties.map(isV2(stage) ? 'StageVariables' : 'Variables');
}
