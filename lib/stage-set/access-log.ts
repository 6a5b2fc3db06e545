import { Names, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { IDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { CfnQueryDefinition, ILogGroup, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ApiKind } from '../template-model/api-kind';
import { StageLogFormat } from './stage-log-format';

/** An access log in Amazon Data Firehose. */
export interface FirehoseAccessLogOptions {
  /**
   * What a line of the log holds.
   *
   * @default StageLogFormat.json()
   */
  readonly format?: StageLogFormat;
}

/** Settings of an access log in CloudWatch Logs. */
export interface CloudWatchAccessLogOptions {
  /**
   * What a line of the log holds.
   *
   * @default StageLogFormat.json()
   */
  readonly format?: StageLogFormat;

  /**
   * How long the log is kept, where no log group is given.
   *
   * @default RetentionDays.ONE_MONTH
   */
  readonly retention?: RetentionDays;

  /**
   * The log group.
   *
   * @default - one is made, for HTTP APIs under `/aws/vendedlogs/apis/`, and stays when its stage or its stack goes
   */
  readonly logGroup?: ILogGroup;
}

interface Destination {
  readonly destinationArn: string;
  readonly logGroup?: ILogGroup;
}

/** The access log of one stage. */
export interface BoundAccessLog extends Destination {
  readonly format: AccessLogFormat;
}

/**
 * Where the access log of a stage goes, one line a request.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 *
 * @example
 * AccessLog.cloudWatch({ format: StageLogFormat.json({ tenant: '$context.authorizer.tenant' }) });
 */
export class AccessLog {
  /** To a log group of CloudWatch Logs. */
  static cloudWatch(options: CloudWatchAccessLogOptions = {}): AccessLog {
    return new AccessLog(options.format ?? StageLogFormat.json(), (scope, kind) => {
      const logGroup = options.logGroup ?? logGroupOf(scope, kind, options.retention ?? RetentionDays.ONE_MONTH);
      return { destinationArn: logGroup.logGroupArn, logGroup };
    });
  }

  /**
   * To a delivery stream of Amazon Data Firehose, whose name must begin with `amazon-apigateway-`. For REST APIs only.
   *
   * Errors: AGW-GEN-20, AGW-LOG-05.
   *
   * @param stream the delivery stream
   */
  static firehose(stream: IDeliveryStream, { format }: FirehoseAccessLogOptions = {}): AccessLog {
    const destinationArn = stream.deliveryStreamArn;
    return new AccessLog(format ?? StageLogFormat.json(), () => ({ destinationArn }), true);
  }

  private constructor(
    private readonly format: StageLogFormat,
    private readonly destinationIn: (scope: Construct, kind: ApiKind) => Destination,
    /** @internal */
    readonly _isStream = false,
  ) {}

  /** @internal */
  get _isJson(): boolean {
    return this.format._isJson;
  }

  /** @internal */
  _bind(scope: Construct, kind: ApiKind): BoundAccessLog {
    return { ...this.destinationIn(scope, kind), format: AccessLogFormat.custom(this.format.textFor(kind)) };
  }
}

/** The group stays when its stage goes, so it never has a name that a stage which comes back would meet. */
function logGroupOf(scope: Construct, kind: ApiKind, retention: RetentionDays): LogGroup {
  return new LogGroup(scope, 'AccessLog', {
    logGroupName: kind === ApiKind.HTTP ? vendedName(scope) : undefined,
    retention,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
}

/**
 * HTTP APIs write with a resource policy of the account, which holds 5,120 characters. Groups under `/aws/vendedlogs/` share one entry
 * there, so the name must be given; CloudFormation knows no random numbers, but the id of a saved query is one.
 */
function vendedName(scope: Construct): string {
  const name = Names.uniqueResourceName(scope, { maxLength: 200, separator: '-' });
  const errors = new CfnQueryDefinition(scope, 'ServerErrors', {
    name: `${scope.node.path} server errors`,
    queryString: 'fields @timestamp, @message | filter status >= 500 | sort @timestamp desc',
  });
  return `/aws/vendedlogs/apis/${name}/${errors.ref}`;
}
