import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximum: 100 } as const;

export const stageVariableCount = new Rule<{ readonly stage: string; readonly variables: number }>({
  id: 'AGW-VAR-01',
  title: `A stage has at most ${bounds.maximum} variables`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the stage; the limit cannot be raised.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  bounds,
  allowed: `a stage has at most ${bounds.maximum}`,
  fix: 'Move settings that belong together into one variable, or into Parameter Store.',
  judge: ({ stage, variables }) =>
    variables <= bounds.maximum ? undefined : `stage '${stage}' has ${variables} variables`,
  *subjects(model) {
    for (const element of model.stages) {
      const name = element.resourceType === 'AWS::ApiGatewayV2::Stage' ? 'StageVariables' : 'Variables';
      yield {
        element,
        value: { stage: element.stageName ?? '', variables: element.properties.map(name).names().length },
      };
    }
  },
});
