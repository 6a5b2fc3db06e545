import { MethodLoggingLevel } from 'aws-cdk-lib/aws-apigateway';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** A limit on the rate of requests. */
export interface Throttle {
  /** Requests a second that are let through in the long run. */
  readonly rateLimit: number;

  /** Requests that are let through at once before the rate applies. */
  readonly burstLimit: number;
}

/** Settings of one stage. Settings of the stage come before those of `defaults`, which come before the defaults named here. */
export interface StageSettings {
  /**
   * How many requests the stage takes in all. Further ones are answered with status 429.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
   * @default - 1,000 requests a second with bursts of 500, so that one stage does not eat the limit of the account
   */
  readonly throttle?: Throttle;

  /**
   * Stage variables, which integrations read as `${stageVariables.name}`. Not for secrets. Names: letters, digits and
   * underscores, up to 64. Values: letters, digits and `-._~:/?#&=,`, 1 to 512.
   *
   * Errors: AGW-VAR-01, AGW-VAR-02, AGW-VAR-03.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html
   * @default - none
   */
  readonly variables?: { readonly [name: string]: string };

  /**
   * A description of the stage.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * What API Gateway writes to the execution log.
   *
   * @default MethodLoggingLevel.ERROR
   */
  readonly executionLog?: MethodLoggingLevel;

  /**
   * Whether the execution log holds requests and responses in full, with everything secret in them. Not for production.
   *
   * @default false
   */
  readonly dataTrace?: boolean;

  /**
   * How long the access log is kept. The log is JSON, one line a request.
   *
   * @default RetentionDays.ONE_MONTH
   */
  readonly accessLogRetention?: RetentionDays;

  /**
   * Whether requests are traced with AWS X-Ray.
   *
   * @default true
   */
  readonly tracing?: boolean;

  /**
   * Whether CloudWatch keeps metrics of each method, which is charged.
   *
   * @default true
   */
  readonly detailedMetrics?: boolean;
}

export type ResolvedStageSettings = Required<Omit<StageSettings, 'description'>> & Pick<StageSettings, 'description'>;

const DEFAULTS: ResolvedStageSettings = {
  throttle: { rateLimit: 1000, burstLimit: 500 },
  variables: {},
  executionLog: MethodLoggingLevel.ERROR,
  dataTrace: false,
  accessLogRetention: RetentionDays.ONE_MONTH,
  tracing: true,
  detailedMetrics: true,
};

/** The settings that hold for a stage: its own over those for all stages over the library's. Variables are merged by name. */
export function resolveSettings(own: StageSettings, forAll: StageSettings = {}): ResolvedStageSettings {
  const variables = { ...forAll.variables, ...own.variables };
  return { ...DEFAULTS, ...written(forAll), ...written(own), variables };
}

function written(settings: StageSettings): Partial<ResolvedStageSettings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
