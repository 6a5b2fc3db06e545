import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 1, maximum: 10 } as const;

export const vpcLinkSubnets = new Rule<{ readonly link: string; readonly subnets: number }>({
  id: 'AGW-INT-23',
  title: `A VPC link of the second version has ${bounds.minimum} to ${bounds.maximum} subnets`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses the link.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vpc-links.html',
  bounds,
  allowed: `a link has ${bounds.minimum} to ${bounds.maximum} subnets`,
  fix: 'Choose one subnet of each availability zone.',
  judge: ({ link, subnets }) =>
    subnets >= bounds.minimum && subnets <= bounds.maximum ? undefined : `VPC link '${link}' has ${subnets} subnets`,
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGatewayV2::VpcLink')) {
      const subnets = element.properties.list('SubnetIds');
      if (subnets) yield { element, value: { link: element.logicalId, subnets: subnets.length } };
    }
  },
});
