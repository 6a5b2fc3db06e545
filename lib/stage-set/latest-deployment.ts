import { createHash } from 'node:crypto';
import { CfnResource, IResolveContext, Lazy, Stack } from 'aws-cdk-lib';
import { CfnDeployment, Deployment } from 'aws-cdk-lib/aws-apigateway';
import { Construct, Dependable } from 'constructs';
import { Deployable } from '../gateway-api/deployable';

/**
 * The newest snapshot of an API. CloudFormation never deploys an unchanged deployment again, so its logical id is a fingerprint
 * of everything that the snapshot holds, as the final template has it: overrides too, settings of stages and code of
 * functions not.
 */
export function latestDeployment(scope: Construct, api: Deployable): Deployment {
  const deployment = new Deployment(scope, 'Latest.Deployment', { api: api.restApi });
  const cfnDeployment = deployment.node.defaultChild as CfnDeployment;
  const id = Stack.of(scope).getLogicalId(cfnDeployment);
  const fingerprint = new Fingerprint(api);
  cfnDeployment.overrideLogicalId(Lazy.uncachedString({ produce: (context) => `${id}${fingerprint.during(context)}` }));
  deployment.node.addDependency(everythingIn(api));
  return deployment;
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

/** Routes may join the API after its stages, so what the deployment waits for is looked up at synthesis. */
export function everythingIn(api: Deployable) {
  const parts = {};
  Dependable.implement(parts, {
    get dependencyRoots() {
      return api.snapshot().filter((part) => part.stack === api.restApi.stack);
    },
  });
  return parts as Construct;
}
