import { Stack } from 'aws-cdk-lib';
import { CfnDeployment, Deployment } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { Deployable } from '../gateway-api/deployable';
import { RELEASE } from '../rules/deployments/release';
import { everythingIn } from './latest-deployment';

/**
 * The releases of an API by name. A release is a snapshot that CloudFormation takes when it first sees the name and never touches
 * again: its logical id comes from the name, and nothing of the API is in its properties.
 */
export function releasesOf(
  scope: Construct,
  api: Deployable,
  names: readonly string[],
): ReadonlyMap<string, Deployment> {
  return new Map(names.map((name) => [name, releaseOf(scope, api, name)]));
}

function releaseOf(scope: Construct, api: Deployable, name: string): Deployment {
  const deployment = new Deployment(scope, `Release.${name}`, { api: api.restApi, description: name });
  const cfnDeployment = deployment.node.defaultChild as CfnDeployment;
  cfnDeployment.addMetadata(RELEASE, name);
  cfnDeployment.overrideLogicalId(Stack.of(scope).getLogicalId(cfnDeployment));
  deployment.node.addDependency(everythingIn(api));
  return deployment;
}
