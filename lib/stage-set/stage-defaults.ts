import { MethodLoggingLevel } from 'aws-cdk-lib/aws-apigateway';
import { GatewayDefaults } from '../apis/gateway-defaults';
import { Throttle } from '../apis/throttle';
import { ApiKind } from '../template-model/api-kind';
import { AccessLog } from './access-log';
import { AccountCloudWatchRole } from './account-cloud-watch-role';

/** What holds for a stage that does not say so itself. What is absent is not written into the template. */
export interface StageDefaults {
  readonly throttle?: Throttle;
  readonly accessLog: AccessLog;
  readonly executionLog?: MethodLoggingLevel;
  readonly dataTrace?: boolean;
  readonly tracing?: boolean;
  readonly detailedMetrics?: boolean;
  /** Whether there is a cache. */
  readonly cached?: boolean;
  /** The role of the account that writes execution logs. */
  readonly cloudWatchRole: AccountCloudWatchRole;
}

const STAGE_DEFAULTS: { readonly [generation in GatewayDefaults]: (kind: ApiKind) => StageDefaults } = {
  [GatewayDefaults.SERVICE]: () => ({
    accessLog: AccessLog.off(),
    cloudWatchRole: AccountCloudWatchRole.existing(),
  }),
  [GatewayDefaults.V0_1]: (kind) => ({
    throttle: { rateLimit: 1000, burstLimit: 500 },
    accessLog: AccessLog.cloudWatch(),
    executionLog: kind === ApiKind.HTTP ? MethodLoggingLevel.OFF : MethodLoggingLevel.ERROR,
    dataTrace: false,
    tracing: kind === ApiKind.REST,
    detailedMetrics: true,
    cached: false,
    cloudWatchRole: AccountCloudWatchRole.createOnce(),
  }),
};

export function stageDefaults(generation: GatewayDefaults, kind: ApiKind): StageDefaults {
  return STAGE_DEFAULTS[generation](kind);
}
