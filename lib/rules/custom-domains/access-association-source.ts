import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { sourceType: 'VPCE' } as const;

export const accessAssociationSource = new Rule<string>({
  id: 'AGW-DOM-38',
  title: 'A private domain name is opened to VPC endpoints only',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the association.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigateway-domainnameaccessassociation.html',
  bounds,
  allowed: `the only type of source is ${bounds.sourceType}`,
  fix: `Write ${bounds.sourceType}, and the id of a VPC endpoint as source.`,
  judge: (sourceType) =>
    sourceType === bounds.sourceType ? undefined : `'${sourceType}' is given as type of an association's source`,
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::DomainNameAccessAssociation')) {
      const sourceType = element.properties.string('AccessAssociationSourceType');
      if (sourceType !== undefined) yield { element, value: sourceType };
    }
  },
});
