import { Element, IntegrationElement, RouteElement } from './elements';
import { referencesIn } from './references';
import { Template } from './template';

/** The types that stand for a Lambda function. */
export const FUNCTION_TYPES = ['AWS::Lambda::Function', 'AWS::Serverless::Function'];

/** A function, or what stands for one state of its code. */
export const LAMBDA_TYPES = [...FUNCTION_TYPES, 'AWS::Lambda::Alias', 'AWS::Lambda::Version'];

/** Widens an element to an integration, in the words of either generation of API. */
export function integrationOf(element: Element, template: Template, route?: RouteElement): IntegrationElement {
  const { properties } = element;
  const uri = properties.has('Uri') ? 'Uri' : 'IntegrationUri';
  const lambdaTarget = referencesIn(properties.raw(uri))
    .map((logicalId) => template.element(logicalId))
    .find((target) => target && LAMBDA_TYPES.includes(target.resourceType));
  return Object.assign(element, {
    route,
    integrationType: properties.string('Type') ?? properties.string('IntegrationType'),
    uri: properties.text(uri),
    lambdaTarget,
    lambdaFunction: lambdaTarget && functionBehind(lambdaTarget, template),
  });
}

/** A function itself, or that of an alias or a version. */
export function functionBehind(target: Element, template: Template): Element | undefined {
  if (FUNCTION_TYPES.includes(target.resourceType)) return target;
  return template.referenced(target.properties.raw('FunctionName'), ...FUNCTION_TYPES);
}
