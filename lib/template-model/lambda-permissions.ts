import { ApiKind } from './api-kind';
import { Element, IntegrationElement, RouteElement } from './elements';
import { Properties } from './properties';
import { referencesIn } from './references';
import { withoutPlaceholders } from './service-uri';
import { TemplateModel } from './template-model';

/** A call of a function of the template, which API Gateway makes without a role. */
export interface PermittedCall {
  readonly element: IntegrationElement;
  readonly route: RouteElement;
  /** The function, alias or version that is called. */
  readonly target: Element;
  /** The permissions that the template has for it. */
  readonly permissions: readonly Element[];
}

/** Every call of a function that needs a permission. A stage variable behind its name is an alias, which is another matter. */
export function* permittedCallsOf(model: TemplateModel): Iterable<PermittedCall> {
  const permitted = model.permissions.map((permission) => ({
    permission,
    called: referencesIn(permission.properties.raw('FunctionName')),
  }));
  const permissionsOf = new Map<string, readonly Element[]>();
  for (const route of model.routes) {
    const { integration: element } = route;
    if (!element?.lambdaTarget || !element.lambdaFunction || needsNone(element)) continue;
    const { lambdaFunction, lambdaTarget: target } = element;
    const permissions =
      permissionsOf.get(target.logicalId) ??
      permitted
        .filter(({ called }) => called.includes(target.logicalId) || called.includes(lambdaFunction.logicalId))
        .map(({ permission }) => permission);
    permissionsOf.set(target.logicalId, permissions);
    yield { element, route, target, permissions };
  }
}

/** SAM gives a function the permissions for its own events. */
function needsNone({ lambdaFunction, properties, uri }: IntegrationElement): boolean {
  const isOfSam = lambdaFunction?.resourceType === 'AWS::Serverless::Function';
  const hasRole = properties.has('Credentials') || properties.has('CredentialsArn');
  return isOfSam || hasRole || isOfAlias(uri ?? '');
}

function isOfAlias(uri: string): boolean {
  return uri.replace(/:function:\$\{stageVariables\.\w+\}/, '').includes('${stageVariables.');
}

/** Where the calls of a permission come from, behind the id of the API: `*`, `prod/GET/pets/*`; absent where it is not known. */
export function callsFromOf({ properties }: Element, apiId: string): string | undefined {
  if (!referencesIn(properties.raw('SourceArn')).includes(apiId)) return undefined;
  return textBehindApi(properties, apiId);
}

function textBehindApi(properties: Properties, apiId: string): string | undefined {
  const [, behind] = (properties.text('SourceArn') ?? '').split(`:\${${apiId}}/`);
  // What is unknown may hold any number of parts.
  return behind === undefined ? undefined : withoutPlaceholders(behind).replaceAll('\u0000', '*');
}

/** One part of a path, whatever it is. */
const ANY_PART = '\u0001';

/** False where no call of the route is among those that a permission is for. */
export function mayCover(pattern: string, { api, key, path, verb }: RouteElement): boolean {
  if (key === undefined) return true;
  const variables = (text: string) => text.replace(/\{[^{}]+\+\}/g, '*').replace(/\{[^{}]+\}/g, ANY_PART);
  const isOfPath = api.kind !== ApiKind.WEBSOCKET && verb !== undefined && path !== undefined;
  const call = isOfPath ? `${verb === 'ANY' ? ANY_PART : verb}${variables(path)}` : key;
  return overlap(pattern, `${ANY_PART}/${call}`);
}

/** True where some text fits both: a star stands for any text. */
function overlap(pattern: string, call: string): boolean {
  if (pattern === '' || call === '') return /^\*?$/.test(pattern) && /^\*?$/.test(call);
  const [sign, other] = [pattern[0], call[0]];
  if (sign === '*') return overlap(pattern.slice(1), call) || overlap(pattern, call.slice(1));
  if (other === '*') return overlap(pattern, call.slice(1)) || overlap(pattern.slice(1), call);
  if (other === ANY_PART) {
    return overlap(pattern, call.slice(1)) || (sign !== '/' && overlap(pattern.slice(1), call));
  }
  return (sign === other || sign === '?') && overlap(pattern.slice(1), call.slice(1));
}
