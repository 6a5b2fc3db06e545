import { StageElement } from '../../gateway-model/elements';
import { GatewayModel } from '../../gateway-model/gateway-model';

export interface StageVariable {
  readonly element: StageElement;
  readonly stage: string;
  readonly variable: string;
  /** Absent when only CloudFormation knows it. */
  readonly value?: string;
}

/** Every variable of every stage, whatever the kind of its API. */
export function* stageVariablesOf(model: GatewayModel): Iterable<StageVariable> {
  for (const element of model.stages) {
    const isV2 = element.resourceType === 'AWS::ApiGatewayV2::Stage';
    const variables = element.properties.map(isV2 ? 'StageVariables' : 'Variables');
    for (const variable of variables.names()) {
      yield { element, stage: element.stageName ?? '', variable, value: variables.string(variable) };
    }
  }
}
