import { Token } from 'aws-cdk-lib';
import { ApiKind } from '../../template-model/api-kind';
import { stageVariablesOf } from '../../template-model/stage-variables';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimumLength: 1, maximumLength: 512 } as const;

export const stageVariableValue = new Rule<{
  readonly stage: string;
  readonly variable: string;
  readonly value: string;
}>({
  id: 'AGW-VAR-03',
  title: `A stage variable's value has ${bounds.minimumLength} to ${bounds.maximumLength} characters of a small set`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html',
  bounds,
  // The service's own message adds the space and leaves out `~` and `#`, so what either source allows passes.
  allowed: `a value has ${bounds.minimumLength} to ${bounds.maximumLength} letters, digits, spaces and -._~:/?#&=,`,
  fix: 'Pass the value another way, such as Parameter Store or the environment of a function, or encode it.',
  judge: ({ stage, variable, value }) =>
    Token.isUnresolved(value) || (/^[\w .~:/?#&=,-]+$/.test(value) && value.length <= bounds.maximumLength)
      ? undefined
      : `variable '${variable}' of stage '${stage}' is '${value.length > 40 ? `${value.slice(0, 40)}…` : value}' (${value.length} characters)`,
  *subjects(model) {
    for (const { element, stage, variable, value } of stageVariablesOf(model)) {
      if (value !== undefined) yield { element, value: { stage, variable, value } };
    }
  },
});
