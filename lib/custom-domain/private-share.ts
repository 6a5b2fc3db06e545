import { Names } from 'aws-cdk-lib';
import { CfnResourceShare } from 'aws-cdk-lib/aws-ram';
import { Construct } from 'constructs';

/**
 * Who may use a private name from other accounts. Each associates its own VPC endpoint with the name, which is then let in.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains-provider-share.html
 */
export interface PrivateDomainShare {
  /** Account ids, or ARNs of an organization or of a unit of it. */
  readonly principals: string[];

  /**
   * The ids of their VPC endpoints, once they are known. The policies of the mapped APIs must let them in too.
   *
   * @default - none yet
   */
  readonly vpcEndpointIds?: string[];

  /**
   * Whether accounts outside of the organization are among them.
   *
   * @default false
   */
  readonly allowExternalPrincipals?: boolean;
}

/** Shares a private name through AWS RAM. */
export function sharePrivateDomain(scope: Construct, arn: string, share: PrivateDomainShare): CfnResourceShare {
  return new CfnResourceShare(scope, 'Share', {
    name: Names.uniqueResourceName(scope, { maxLength: 100 }),
    resourceArns: [arn],
    principals: [...share.principals].sort(),
    allowExternalPrincipals: share.allowExternalPrincipals ?? false,
  });
}
