import type { Value } from '../../../lib/update-model/intrinsics';
import type { StackAddress } from '../stacks';
import { isRead, read } from './readers';
import { type DeployedResource, deployedResources, UNKNOWN } from './resolve-template';

export interface ReadBack {
  /** How many properties were compared. */
  readonly compared: number;
  /** The properties that the service tells otherwise than the template, as `Type.Property`, each with an instance. */
  readonly lost: ReadonlyMap<string, string>;
}

/** Where a resource is, by which it was read; and how an API is imported, which is never told back. */
const NOT_COMPARED = ['ApiId', 'DomainName', 'ResourceId', 'RestApiId', 'Body', 'FailOnWarnings', 'Parameters'];

/** Holds every resource of API Gateway, as the service tells it, against the template. */
export async function readBack(stacks: readonly StackAddress[]): Promise<ReadBack> {
  let compared = 0;
  const lost = new Map<string, string>();
  for (const { resource, actual } of await readStacks(stacks)) {
    if (actual === undefined) lost.set(resource.type, `${resource.logicalId} is not there`);
    for (const [name, expected] of actual === undefined ? [] : Object.entries(resource.properties)) {
      if (NOT_COMPARED.includes(name)) continue;
      compared++;
      const found = member(actual, name);
      if (says(found, expected)) continue;
      lost.set(`${resource.type}.${name}`, `${resource.logicalId}: ${short(expected)} came back as ${short(found)}`);
    }
  }
  return { compared, lost };
}

/** Everything of API Gateway in the stacks, as the service tells it. */
export async function readStacks(
  stacks: readonly StackAddress[],
): Promise<readonly { resource: DeployedResource; actual: Value }[]> {
  const reading = stacks.map(async (stack) => {
    const resources = (await deployedResources(stack)).filter(({ type }) => isRead(type));
    return Promise.all(resources.map(async (resource) => ({ resource, actual: await read(resource, stack.region) })));
  });
  return (await Promise.all(reading)).flat();
}

/** A member by the template's name for it, which the REST service begins with a small letter. */
const member = (value: Value, name: string) => value?.[name] ?? value?.[name[0].toLowerCase() + name.slice(1)];

/** Attributes of other resources, and secrets. */
const NOT_KNOWN_HERE = new RegExp(`${UNKNOWN}|\\{\\{resolve:`);

/** Whether the service says at least what the template says; it adds its own defaults, and need not tell what is off. */
function says(actual: Value, expected: Value): boolean {
  if (typeof expected === 'string' && NOT_KNOWN_HERE.test(expected)) return actual !== undefined;
  if (Array.isArray(expected)) {
    const items = Array.isArray(actual) ? actual : [];
    return expected.every((item) => items.some((other) => says(other, item)));
  }
  if (typeof expected === 'object') {
    return Object.keys(expected).every((name) => says(member(actual, name), expected[name]));
  }
  return String(actual ?? false) === String(expected);
}

const short = (value: Value) => JSON.stringify(value)?.slice(0, 120);
