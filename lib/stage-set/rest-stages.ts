import { Stack } from 'aws-cdk-lib';
import { CfnDeployment, Deployment } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { RestDeployable } from '../apis/deployable';
import { RELEASE } from '../template-model/release';
import { everythingIn, followApi } from './deployment-fingerprint';
import { StageParts } from './rendered-stage';
import { RestStage } from './rest-stage';

/** The deployments of a REST API, and the stages that serve them. */
export class RestStages {
  /** The newest snapshot of the API. */
  readonly latest: Deployment;

  private readonly releases: ReadonlyMap<string, Deployment>;

  constructor(
    private readonly scope: Construct,
    private readonly api: RestDeployable,
    releases: readonly string[],
    redeployOn?: string,
  ) {
    this.latest = this.deployment('Latest.Deployment');
    followApi(this.latest.node.defaultChild as CfnDeployment, api, redeployOn);
    this.releases = new Map(releases.map((name) => [name, this.makeRelease(name)]));
  }

  release(name: string): Deployment {
    return this.releases.get(name)!;
  }

  stageIn(scope: Construct, parts: StageParts): RestStage {
    const { release } = parts.settings;
    return new RestStage(scope, this.api, release === undefined ? this.latest : this.release(release), parts);
  }

  /**
   * A release is a snapshot that CloudFormation takes when it first sees the name and never touches again: its logical id comes
   * from the name, and nothing of the API is in its properties.
   */
  private makeRelease(name: string): Deployment {
    const deployment = this.deployment(`Release.${name}`, name);
    const cfnDeployment = deployment.node.defaultChild as CfnDeployment;
    cfnDeployment.addMetadata(RELEASE, name);
    cfnDeployment.overrideLogicalId(Stack.of(this.scope).getLogicalId(cfnDeployment));
    return deployment;
  }

  private deployment(id: string, description?: string): Deployment {
    const deployment = new Deployment(this.scope, id, { api: this.api.restApi, description });
    deployment.node.addDependency(everythingIn(this.api));
    return deployment;
  }
}
