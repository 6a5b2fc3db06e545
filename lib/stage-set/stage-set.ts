import { Deployment } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { IGatewayApi } from '../gateway-api/i-gateway-api';
import { unknownName } from '../rules/paths/unknown-name';
import { registerGatehouseRules } from '../rules/registration';
import { AccountCloudWatchRole } from './account-cloud-watch-role';
import { GatewayStage } from './gateway-stage';
import { latestDeployment } from './latest-deployment';
import { checkStage } from './stage-check';
import { resolveSettings, StageSettings } from './stage-settings';

/** Settings of a `StageSet`. */
export interface StageSetProps {
  /** The API that the stages serve. */
  readonly api: IGatewayApi;

  /**
   * The stages by name: letters, digits and underscores, 1 to 128. An empty object is a stage with the defaults.
   *
   * Errors: AGW-STG-01.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html
   */
  readonly stages: { readonly [name: string]: StageSettings };

  /**
   * Settings that all stages share. What a stage says itself comes first; variables are merged by name.
   *
   * @default - the defaults of `StageSettings`
   */
  readonly defaults?: StageSettings;

  /**
   * The role with which API Gateway writes execution logs, a setting of the whole account.
   *
   * @default AccountCloudWatchRole.createOnce()
   */
  readonly cloudWatchRole?: AccountCloudWatchRole;
}

/**
 * All stages of one API, deployed again whenever anything of the API changes. Settings that are off are written out, because
 * CloudFormation keeps a stage's old value when one disappears from the template.
 */
export class StageSet extends Construct {
  /** The newest snapshot of the API, which the stages serve. */
  readonly latestDeployment: Deployment;

  private readonly stages = new Map<string, GatewayStage>();

  constructor(scope: Construct, id: string, props: StageSetProps) {
    const settings = Object.keys(props.stages)
      .sort()
      .map((name) => ({ name, settings: resolveSettings(props.stages[name], props.defaults) }));
    settings.forEach(checkStage);

    super(scope, id);
    registerGatehouseRules(this);
    const deployable = props.api._deployable();
    this.latestDeployment = latestDeployment(this, deployable);
    const account = (props.cloudWatchRole ?? AccountCloudWatchRole.createOnce())._accountFor(this);
    for (const { name, settings: resolved } of settings) {
      deployable.addStage(name);
      this.stages.set(
        name,
        GatewayStage._of(this, name, { deployment: this.latestDeployment, settings: resolved, account }),
      );
    }
  }

  /**
   * A stage by name.
   *
   * Errors: AGW-PATH-17 for a name that is not there, with the nearest ones that are.
   */
  stage(name: string): GatewayStage {
    const stage = this.stages.get(name);
    if (!stage) unknownName.enforce({ what: 'stage', name, known: [...this.stages.keys()] });
    return stage!;
  }

  /** All stages, sorted by name. */
  each(): GatewayStage[] {
    return [...this.stages.values()];
  }
}
