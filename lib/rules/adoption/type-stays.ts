import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** A deployed thing, and the type of what claims it. */
export interface ClaimedType {
  readonly key: string;
  readonly logicalId: string;
  readonly deployed: string;
  readonly made: string;
  readonly construct: string;
}

export const typeStays = new Rule<ClaimedType>({
  id: 'AGW-ADO-03',
  title: 'What is deployed stays of its type',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason:
    'CloudFormation changes no type: it makes the new one while the old one is there, which the service refuses for a path or a name, ' +
    'and gives an API another address.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html',
  allowed: 'a resource keeps its type for life',
  fix: 'Make it of the type that it has.',
  judge: ({ construct, deployed, key, logicalId, made }) =>
    deployed === made
      ? undefined
      : {
          given: `'${key}' is deployed as ${deployed} (${logicalId}), and '${construct}' is ${made}`,
          fix: `${wayOf(deployed)} To let it go, add "${key}" to "release" in the file of identities.`,
        },
  *subjects() {},
});

function wayOf(deployed: string): string {
  switch (deployed) {
    case 'AWS::ApiGateway::BasePathMapping':
      return 'Write mappingType: MappingType.BASE_PATH_MAPPING for the CustomDomain.';
    case 'AWS::ApiGatewayV2::DomainName':
      return 'Keep the DomainName of aws-cdk-lib, and map its paths by CustomDomain.fromDomainName.';
    default:
      return `Make it as ${deployed}.`;
  }
}
