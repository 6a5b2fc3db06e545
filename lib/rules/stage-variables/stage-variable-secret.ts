import { ApiKind } from '../../template-model/api-kind';
import { nameOf } from '../../template-model/named-stages';
import { variablesOf } from '../../template-model/stage-variables';
import { Rule } from '../rule';
import { Severity } from '../severity';

const SECRET_NAME = /(password|passwd|secret|secret_?key|api_?key|access_?key|private_?key)$/i;
const SECRET_VALUE = /^A[KS]IA[A-Z0-9]{16}$|\{\{resolve:(secretsmanager|ssm-secure):/;
/** A name or an address of a secret is none. */
const ADDRESS = /^(arn:|https?:|\/)/;

export const stageVariableSecret = new Rule<{
  readonly stage: string;
  readonly variable: string;
  readonly value: string;
}>({
  id: 'AGW-VAR-09',
  title: 'A stage variable holds no secret',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Whoever may read the stage reads the value, and every proxied function gets it in its event.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html',
  allowed: 'stage variables are not meant for secrets',
  fix: 'Let the backend read the secret from Secrets Manager, and pass its name if need be.',
  judge: ({ stage, variable, value }) =>
    SECRET_VALUE.test(value) || (SECRET_NAME.test(variable) && !ADDRESS.test(value))
      ? `variable '${variable}' of stage '${stage}' looks like a secret`
      : undefined,
  *subjects(model) {
    for (const element of model.stages) {
      const variables = variablesOf(element);
      for (const variable of variables.names()) {
        const value = variables.string(variable) ?? fetchedText(variables.text(variable));
        if (value !== undefined) yield { element, value: { stage: nameOf(element), variable, value } };
      }
    }
  },
});

/** Of values that CloudFormation finds, only a dynamic reference tells that it is a secret. */
function fetchedText(text: string | undefined): string | undefined {
  return text !== undefined && SECRET_VALUE.test(text) ? text : undefined;
}
