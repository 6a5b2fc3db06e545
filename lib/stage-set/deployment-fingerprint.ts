import { createHash } from 'node:crypto';
import { CfnResource, IResolveContext, Lazy, Stack } from 'aws-cdk-lib';
import { Construct, Dependable } from 'constructs';
import { Deployable } from '../apis/deployable';
import { templateOf } from '../apis/resource-template';
import { replaceableBehind } from './replaceable-backends';

/**
 * Makes a deployment be made anew with every change of its API. CloudFormation never deploys an unchanged deployment again, so
 * its logical id becomes a fingerprint of everything that the snapshot holds, as the final template has it: overrides too, and
 * what would make CloudFormation replace a backend; settings of stages, code of functions, descriptions and tags not.
 *
 * @param redeployOn what changes with parts of the API that the app does not make
 */
export function followApi(deployment: CfnResource, api: Deployable, redeployOn?: string): void {
  const stack = Stack.of(deployment);
  const id = stack.getLogicalId(deployment);
  const fingerprint = new Fingerprint(api, () => (redeployOn === undefined ? [] : [stack.resolve(redeployOn)]));
  deployment.overrideLogicalId(Lazy.uncachedString({ produce: (context) => `${id}${fingerprint.during(context)}` }));
}

class Fingerprint {
  private known?: string;

  constructor(
    private readonly api: Deployable,
    private readonly told: () => unknown[],
  ) {}

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
    const parts = this.api.snapshot();
    const backends = replaceableBehind(parts);
    const texts = [...parts.map((part) => definitionOf(part)), ...backends, ...this.told()].map((text) =>
      JSON.stringify(text),
    );
    return createHash('sha256').update(texts.sort().join('\n')).digest('hex').slice(0, 16);
  }
}

/** What people read and no request meets. */
const NOT_SERVED = ['Description', 'Tags'];

/** A part of an API as the template has it, without what does not belong to what it serves. */
function definitionOf(part: CfnResource): unknown {
  return templateOf(part).map(([logicalId, Type, Properties]) => {
    const served = Object.entries(Properties ?? {}).filter(([name]) => !NOT_SERVED.includes(name));
    return [logicalId, Type, Object.fromEntries(served)];
  });
}

/** Routes may join the API after its stages, so what a deployment or a stage waits for is looked up at synthesis. */
export function everythingIn(api: Deployable, isNeeded: (part: CfnResource) => boolean = () => true): Construct {
  const parts = {};
  Dependable.implement(parts, {
    get dependencyRoots() {
      const parts = [...api.snapshot(), ...api.calls.resources];
      return parts.filter((part) => part.stack === api.stack && isNeeded(part));
    },
  });
  return parts as Construct;
}
