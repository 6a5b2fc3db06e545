import { CfnResource } from 'aws-cdk-lib';
import { CfnRestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { IConstruct } from 'constructs';
import { stageAsStage } from '../rules/stages/stage-as-stage';
import { ApiKind } from '../template-model/api-kind';
import { IMappingTarget } from './i-mapping-target';

/** A stage as domain names and usage plans see it. */
export interface MappedStage {
  readonly apiId: string;
  /** The name, as a reference to the stage where the app makes it. */
  readonly stageName: string;
  readonly kind: ApiKind;
  /** The stage: what must be there first, and whose stack a mapping of it lives in. */
  readonly stage: IConstruct;
  /** How a message calls the stage. */
  readonly path: string;
  /** The API's L1 resource, where the app makes it. */
  readonly cfnApi?: CfnRestApi | CfnApi;
  /** The stage's L1 resource, where it stays on a release while the API changes. */
  readonly cfnPinnedStage?: CfnResource;
  /** The keys of the API's routes, known in full at synthesis; `undefined` where they cannot be read. */
  readonly routeKeys?: () => string[] | undefined;
  /** The access log, where it is JSON in CloudWatch Logs. */
  readonly jsonLog?: ILogGroup;
}

/** What is behind a target. Python, Java and JavaScript let anything be passed for one. */
export function mappedStageOf(target: IMappingTarget, where: string): MappedStage {
  stageAsStage.enforce({ where, given: typeof target?._mapped === 'function' ? undefined : describe(target) });
  return target._mapped();
}

function describe(given: object | null | undefined) {
  const has = (member: string) => typeof given === 'object' && given !== null && member in given;
  if (has('_deployable')) return { what: 'an API', fix: "Pass one of its stages, such as stages.stage('prod')." };
  if (has('stages')) {
    return { what: 'a set of stages', fix: "Pass one of them, such as stages.stage('prod')." };
  }
  if (has('stageName') && has('restApi')) {
    return { what: 'a stage of aws-cdk-lib', fix: 'Write MappingTarget.restStage(stage).' };
  }
  if (has('stageName') && has('api')) {
    return { what: 'a stage of aws-cdk-lib', fix: 'Write MappingTarget.httpStage(stage) or webSocketStage(stage).' };
  }
  if (has('deploymentStage')) {
    return { what: 'an API of aws-cdk-lib', fix: 'Write MappingTarget.restStage(api.deploymentStage).' };
  }
  if (has('defaultStage')) {
    return { what: 'an API of aws-cdk-lib', fix: 'Write MappingTarget.httpStage(api.defaultStage).' };
  }
  return {
    what: given === null || typeof given !== 'object' ? `${given}` : `an object of type ${given.constructor.name}`,
  };
}
