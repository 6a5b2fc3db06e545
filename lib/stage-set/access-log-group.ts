import { Aws, Names, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnQueryDefinition, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ApiKind } from '../template-model/api-kind';

export interface AccessLogGroupProps {
  readonly retention?: RetentionDays;
  readonly encryptionKey?: IKey;
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * The log group of one stage. It stays when the stage goes, so its name must be one that no later log meets: when the stage comes
 * back, or when a deployment that failed is tried again.
 */
export function accessLogGroup(scope: Construct, kind: ApiKind, props: AccessLogGroupProps): LogGroup {
  const { encryptionKey, retention = RetentionDays.ONE_MONTH } = props;
  if (encryptionKey) permitLogs(encryptionKey);
  return new LogGroup(scope, 'AccessLog', {
    logGroupName: kind === ApiKind.HTTP ? vendedName(scope) : undefined,
    retention,
    encryptionKey,
    removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
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

function permitLogs(key: IKey): void {
  key.addToResourcePolicy(
    new PolicyStatement({
      actions: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
      principals: [new ServicePrincipal(`logs.${Aws.REGION}.amazonaws.com`)],
      resources: ['*'],
      conditions: {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:*`,
        },
      },
    }),
  );
}
