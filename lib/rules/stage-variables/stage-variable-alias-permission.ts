import { ApiKind } from '../../template-model/api-kind';
import { Element, IntegrationElement } from '../../template-model/elements';
import { nameOf } from '../../template-model/named-stages';
import { Properties } from '../../template-model/properties';
import { referenceOf } from '../../template-model/references';
import { variablesOf } from '../../template-model/stage-variables';
import { TemplateModel } from '../../template-model/template-model';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const stageVariableAliasPermission = new Rule<{
  readonly stage: string;
  readonly alias: string;
  readonly where: string;
  readonly permitted: boolean;
}>({
  id: 'AGW-VAR-06',
  title: 'API Gateway may call each alias that a stage variable names',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'A permission holds for one alias only; without it every request to the stage is answered with 500.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html',
  allowed: "each alias needs a lambda:InvokeFunction permission of its own for 'apigateway.amazonaws.com'",
  fix: 'Add an AWS::Lambda::Permission whose FunctionName ends in the alias.',
  judge: ({ stage, alias, where, permitted }) =>
    permitted ? undefined : `stage '${stage}' calls the alias '${alias}' in '${where}', and no permission is for it`,
  *subjects(model) {
    for (const stage of model.stages) {
      for (const integration of stage.api?.integrations ?? []) {
        const variable = aliasVariableOf(integration);
        const alias = variable === undefined ? undefined : variablesOf(stage).string(variable);
        if (alias === undefined) continue;
        const where = integration.route?.key ?? integration.logicalId;
        const permitted = isPermitted(alias, integration.lambdaFunction!, model);
        yield { element: stage, value: { stage: nameOf(stage), alias, where, permitted } };
      }
    }
  },
});

/** The variable that stands for the alias of a function of this template, which is called with no role. */
function aliasVariableOf({ uri, lambdaTarget, lambdaFunction, properties }: IntegrationElement): string | undefined {
  const hasRole = properties.has('Credentials') || properties.has('CredentialsArn');
  if (hasRole || !lambdaFunction || lambdaTarget !== lambdaFunction) return undefined;
  return uri?.match(/(?<!:function):\$\{stageVariables\.(\w+)\}(\/invocations)?$/)?.[1];
}

function isPermitted(alias: string, lambdaFunction: Element, model: TemplateModel): boolean {
  return model.permissions.some(({ properties }) => {
    const target = model.element(referenceOf(properties.raw('FunctionName')) ?? '');
    if (target?.resourceType === 'AWS::Lambda::Alias') return isNamed(alias, target.properties);
    if (target === lambdaFunction) return false;
    const text = properties.text('FunctionName') ?? '';
    return text.endsWith(`:${alias}`) || text.endsWith('}');
  });
}

function isNamed(alias: string, properties: Properties): boolean {
  return properties.isUnresolved('Name') || properties.string('Name') === alias;
}
