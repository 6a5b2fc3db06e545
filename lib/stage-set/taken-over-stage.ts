import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import { CfnStage as CfnRestStage, Stage } from 'aws-cdk-lib/aws-apigateway';
import { CfnStage as CfnV2Stage, HttpStage, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct, IConstruct } from 'constructs';
import { Deployable } from '../apis/deployable';
import { takenOverName } from '../rules/adoption/taken-over-name';
import { takenOverStage } from '../rules/adoption/taken-over-stage';
import { settingGiven } from '../rules/general/setting-given';
import { wordsFor } from '../rules/required-settings';
import { ApiKind } from '../template-model/api-kind';

/** A stage that somebody else made and a stage set serves: its L1 resource, and the CDK's stage around it where there is one. */
export interface TakenOverStage {
  readonly cfnStage: CfnResource;
  readonly stage?: Stage | HttpStage | WebSocketStage;
}

export interface TakeOver {
  readonly api: Deployable;
  /** The name of the stage in the stage set. */
  readonly name: string;
  /** What is given for it. */
  readonly given: IConstruct;
  readonly stack: Stack;
}

/** The stage that is given to be taken over, found to be one that the stage set may have. */
export function stageToTakeOver({ api, given, name, stack }: TakeOver): TakenOverStage {
  const cfnStage = cfnStageOf(given, api.kind);
  if (!cfnStage) {
    const expected = `a stage of aws-cdk-lib, or its L1 resource, of a ${api.kind} API`;
    settingGiven.enforce({ where: `stage '${name}'`, setting: 'takeOver', given: wordsFor(given), expected });
  }
  const { node, stageName: taken, stack: own } = cfnStage!;
  if (taken !== undefined && !Token.isUnresolved(taken)) takenOverName.enforce({ stage: name, taken });
  takenOverStage.enforce({
    stage: name,
    taken: node.path,
    isOfApi: isOf(cfnStage!, api),
    isInStack: own === stack,
    owner: owners.get(cfnStage!),
  });
  return { cfnStage: cfnStage!, stage: stageAround(cfnStage!, given) };
}

const owners = new WeakMap<CfnResource, string>();

/** Nobody else takes the stage over as long as this one has it. */
export function claimStage({ cfnStage }: TakenOverStage, { node }: Construct): void {
  owners.set(cfnStage, node.path);
}

export function releaseStage(cfnStage: CfnResource): void {
  owners.delete(cfnStage);
}

type CfnStage = CfnRestStage | CfnV2Stage;

/** Modules of the CDK have stages of their own classes around the same L1 resources. */
function cfnStageOf(given: IConstruct | undefined, kind: ApiKind): CfnStage | undefined {
  const type = kind === ApiKind.REST ? CfnRestStage : CfnV2Stage;
  return [given, given?.node?.defaultChild].find(
    (one): one is CfnStage => CfnResource.isCfnResource(one) && one.cfnResourceType === type.CFN_RESOURCE_TYPE_NAME,
  );
}

function stageAround({ node }: CfnStage, given: IConstruct): TakenOverStage['stage'] {
  return [given, node.scope].find(
    (one): one is Stage | HttpStage | WebSocketStage =>
      one instanceof Stage || one instanceof HttpStage || one instanceof WebSocketStage,
  );
}

/** What only CloudFormation can tell apart is taken for the same. */
function isOf(cfnStage: CfnStage, { apiId, cfnApi }: Deployable): boolean {
  const own = cfnStage instanceof CfnRestStage ? cfnStage.restApiId : cfnStage.apiId;
  if (own === apiId || own === cfnApi?.ref) return true;
  const [mine, theirs] = [apiId, own].map((id) => JSON.stringify(cfnStage.stack.resolve(id)));
  return mine === theirs;
}
