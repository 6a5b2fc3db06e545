import { CfnDeployment } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { V2Deployable } from '../apis/deployable';
import { RELEASE } from '../template-model/release';
import { everythingIn, followApi } from './deployment-fingerprint';
import { StageParts } from './rendered-stage';
import { V2Stage } from './v2-stage';

/** The deployments of an HTTP or WebSocket API, for the stages that do not deploy by themselves, and the stages. */
export class V2Stages {
  /** The newest snapshot of the API, made when the first stage needs it: one that deploys by itself does not. */
  newest?: CfnDeployment;

  private readonly releases: ReadonlyMap<string, CfnDeployment>;

  constructor(
    private readonly scope: Construct,
    private readonly api: V2Deployable,
    releases: readonly string[],
    private readonly redeployOn?: string,
  ) {
    this.releases = new Map(releases.map((name) => [name, this.makeRelease(name)]));
  }

  release(name: string): CfnDeployment {
    return this.releases.get(name)!;
  }

  stageIn(scope: Construct, parts: StageParts): V2Stage {
    const { autoDeploy, release } = parts.settings;
    const pinned = release === undefined ? undefined : this.release(release);
    return new V2Stage(scope, this.api, autoDeploy ? undefined : (pinned ?? this.latest()), parts);
  }

  private latest(): CfnDeployment {
    if (!this.newest) {
      this.newest = this.deployment('Latest.Deployment');
      followApi(this.newest, this.api, this.redeployOn);
    }
    return this.newest;
  }

  private makeRelease(name: string): CfnDeployment {
    const deployment = this.deployment(`Release.${name}`, name);
    deployment.addMetadata(RELEASE, name);
    return deployment;
  }

  /** Without a wait for every route, the snapshot would have holes, or (without any route) be refused. */
  private deployment(id: string, description?: string): CfnDeployment {
    const deployment = new CfnDeployment(this.scope, id, { apiId: this.api.apiId, description });
    deployment.node.addDependency(everythingIn(this.api));
    return deployment;
  }
}
