import { distance } from 'fastest-levenshtein';
import { GatewayIntegration } from '../integrations/gateway-integration';
import { boundOperation } from '../rules/open-api/bound-operation';
import { extensionIntegration } from './extension-integration';
import { OpenApiBinding } from './open-api-binding';
import { SpecifiedOperation } from './specified-operation';

/** Finds the integration of each operation: its own, that of its tag, of its path, or of all; what does not fit is refused all at once. */
export function boundIntegrations(
  operations: readonly SpecifiedOperation[],
  binding: OpenApiBinding,
): Map<SpecifiedOperation, GatewayIntegration> {
  const {
    defaultIntegration,
    exclude = [],
    integrations = {},
    integrationsByPath = {},
    integrationsByTag = {},
  } = binding;
  const own = (operation: SpecifiedOperation) =>
    ownValue(integrations, operation.operationId) ?? ownValue(integrations, operation.key);
  const ofTag = ({ tags }: SpecifiedOperation) => {
    const tag = tags.find((name) => Object.hasOwn(integrationsByTag, name));
    return ownValue(integrationsByTag, tag);
  };
  const ofPath = ({ path }: SpecifiedOperation) => {
    const above = Object.keys(integrationsByPath).filter((prefix) => isBelow(path, prefix));
    return ownValue(integrationsByPath, above.sort((a, b) => b.length - a.length)[0]);
  };

  const bound = new Map<SpecifiedOperation, GatewayIntegration>();
  const missing: string[] = [];
  for (const operation of operations) {
    if (namesOf(operation).some((name) => exclude.includes(name))) continue;
    const integration =
      own(operation) ??
      extensionIntegration(operation.part) ??
      ofTag(operation) ??
      ofPath(operation) ??
      defaultIntegration;
    if (integration) bound.set(operation, integration);
    else missing.push(`${quotedName(operation)} at ${operation.part.place} has no integration`);
  }

  const names = operations.flatMap(namesOf);
  const tags = operations.flatMap((operation) => operation.tags);
  const surplus = [
    ...unknown([...Object.keys(integrations), ...exclude], names).map((name) => `there is no operation ${name}`),
    ...unknown(Object.keys(integrationsByTag), tags).map((name) => `no operation has the tag ${name}`),
    ...Object.keys(integrationsByPath)
      .filter((prefix) => !operations.some(({ path }) => isBelow(path, prefix)))
      .map((prefix) => `no operation is below '${prefix}'`),
  ];
  boundOperation.enforce({ problems: [...missing, ...surplus] });
  return bound;
}

/** The names that are not known, each with the nearest that are. */
export function unknown(names: readonly string[], known: readonly string[]): string[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const nearest = [...new Set(known)].sort((a, b) => distance(name, a) - distance(name, b)).slice(0, 2);
      const hint = nearest.length > 0 ? ` (did you mean ${nearest.map((near) => `'${near}'`).join(' or ')}?)` : '';
      return `'${name}'${hint}`;
    });
}

function namesOf({ key, operationId }: SpecifiedOperation): string[] {
  return operationId === undefined ? [key] : [operationId, key];
}

function quotedName({ key, operationId }: SpecifiedOperation): string {
  return operationId === undefined ? `'${key}'` : `'${operationId}' (${key})`;
}

function isBelow(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`);
}

function ownValue<Value>(map: { readonly [name: string]: Value }, name: string | undefined): Value | undefined {
  return name !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
}
