import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { IDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { IKey } from 'aws-cdk-lib/aws-kms';
import { ILogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ApiKind } from '../template-model/api-kind';
import { accessLogGroup } from './access-log-group';
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
   * The key that the log is encrypted with, where no log group is given. CloudWatch Logs is permitted to use it.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
   * @default - a key of CloudWatch Logs
   */
  readonly encryptionKey?: IKey;

  /**
   * What becomes of the log when its stage goes, where no log group is given.
   *
   * @default RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * The log group.
   *
   * @default - one is made for the stage, with a name that no other log ever has
   */
  readonly logGroup?: ILogGroup;
}

interface Destination {
  readonly destinationArn: string;
  readonly logGroup?: ILogGroup;
}

/** Where the log of one stage goes, made in the scope of the stage. */
type DestinationOf = (scope: Construct, kind: ApiKind) => Destination;

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
      const logGroup = options.logGroup ?? accessLogGroup(scope, kind, options);
      return { destinationArn: logGroup.logGroupArn, logGroup };
    });
  }

  /** Nowhere. Nobody can tell afterwards who called what; AGW-LOG-12 says so at synthesis. */
  static off(): AccessLog {
    return new AccessLog(StageLogFormat.json(), undefined);
  }

  /**
   * To a delivery stream of Amazon Data Firehose, whose name must begin with `amazon-apigateway-`. For REST APIs only.
   *
   * Errors: AGW-GEN-20, AGW-LOG-05.
   *
   * @param stream the delivery stream
   */
  static firehose(stream: IDeliveryStream, options: FirehoseAccessLogOptions = {}): AccessLog {
    const { format } = options;
    const destinationArn = stream.deliveryStreamArn;
    return new AccessLog(format ?? StageLogFormat.json(), () => ({ destinationArn }), true);
  }

  /**
   * Where the log of a stage that is taken over goes already.
   *
   * @internal
   */
  static _asItIs(destinationArn: string, format: string): AccessLog {
    return new AccessLog(StageLogFormat.custom(format), () => ({ destinationArn }));
  }

  private constructor(
    private readonly format: StageLogFormat,
    private readonly destinationIn: DestinationOf | undefined,
    /** @internal */
    readonly _isStream = false,
  ) {}

  /** @internal */
  get _isJson(): boolean {
    return this.destinationIn !== undefined && this.format._isJson;
  }

  /** @internal */
  _bind(scope: Construct, kind: ApiKind): BoundAccessLog | undefined {
    const destination = this.destinationIn?.(scope, kind);
    return destination && { ...destination, format: AccessLogFormat.custom(this.format.textFor(kind)) };
  }
}
