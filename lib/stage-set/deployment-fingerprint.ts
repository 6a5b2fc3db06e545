import { createHash } from 'node:crypto';
import { CfnResource, IResolveContext, Lazy, Stack } from 'aws-cdk-lib';
import { Construct, Dependable } from 'constructs';
import { Deployable } from '../apis/deployable';

/**
 * Makes a deployment be made anew with every change of its API. CloudFormation never deploys an unchanged deployment again, so
 * its logical id becomes a fingerprint of everything that the snapshot holds, as the final template has it: overrides too,
 * settings of stages and code of functions not.
 */
export function followApi(deployment: CfnResource, api: Deployable): void {
  const id = Stack.of(deployment).getLogicalId(deployment);
  const fingerprint = new Fingerprint(api);
  deployment.overrideLogicalId(Lazy.uncachedString({ produce: (context) => `${id}${fingerprint.during(context)}` }));
}

class Fingerprint {
  private known?: string;

  constructor(private readonly api: Deployable) {}

  /** Every synthesis begins by preparing, when the app may still change, and reads the final value several times afterwards. */
  during(context: IResolveContext): string {
    if (context.preparing) {
      this.known = undefined;
      return '';
    }
    this.known ??= this.compute();
    return this.known;
  }

  private compute(): string {
    const parts = this.api.snapshot().map((part) => JSON.stringify(templateOf(part)));
    return createHash('sha256').update(parts.sort().join('\n')).digest('hex').slice(0, 16);
  }
}

/** A resource as its template has it, without what does not belong to the API. */
function templateOf(resource: CfnResource): unknown {
  const { Resources } = resource.stack.resolve((resource as unknown as Synthesizable)._toCloudFormation());
  return Object.entries(Resources as { [logicalId: string]: { Type: string; Properties?: unknown } }).map(
    ([logicalId, { Type, Properties }]) => [logicalId, Type, Properties],
  );
}

interface Synthesizable {
  _toCloudFormation(): unknown;
}

/** Routes may join the API after its stages, so what a deployment or a stage waits for is looked up at synthesis. */
export function everythingIn(api: Deployable, isNeeded: (part: CfnResource) => boolean = () => true): Construct {
  const parts = {};
  Dependable.implement(parts, {
    get dependencyRoots() {
      return api.snapshot().filter((part) => part.stack === api.stack && isNeeded(part));
    },
  });
  return parts as Construct;
}
