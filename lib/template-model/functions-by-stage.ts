import { ApiDraft } from './api-draft';
import { Element, IntegrationElement } from './elements';
import { functionBehind, LAMBDA_TYPES } from './integration';
import { referencesIn } from './references';
import { variablesOf } from './stage-variables';
import { Template } from './template';

/** A stage variable in place of the name of a function, before one that names an alias. */
const NAMED = /:function:\$\{stageVariables\.(\w+)\}/;

/** Finds the functions that integrations name through stage variables, where all stages say the same. */
export function readFunctionsByStage({ integrations, stages }: ApiDraft, template: Template): void {
  const targets = new Map<string, Element | undefined>();
  const targetOf = (variable: string) => {
    if (!targets.has(variable)) targets.set(variable, only(stages.map((stage) => calledBy(stage, variable, template))));
    return targets.get(variable);
  };
  for (const integration of integrations) {
    const variable = variableOf(integration);
    const lambdaTarget = variable === undefined ? undefined : targetOf(variable);
    if (!lambdaTarget) continue;
    Object.assign(integration, { lambdaTarget, lambdaFunction: functionBehind(lambdaTarget, template) });
  }
}

function variableOf({ lambdaTarget, uri }: IntegrationElement): string | undefined {
  return lambdaTarget ? undefined : NAMED.exec(uri ?? '')?.[1];
}

function calledBy(stage: Element, variable: string, template: Template): Element | undefined {
  return referencesIn(variablesOf(stage).raw(variable))
    .map((logicalId) => template.element(logicalId))
    .find((target) => target && LAMBDA_TYPES.includes(target.resourceType));
}

function only<Item>(items: readonly Item[]): Item | undefined {
  const [item, ...others] = new Set(items);
  return others.length === 0 ? item : undefined;
}
