import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { keys: ['aws:SourceVpc', 'aws:SourceVpce', 'aws:VpcSourceIp'] } as const;

export const vpcConditionOfPrivateApi = new Rule<{
  readonly api: string;
  readonly endpointTypes: readonly string[];
  readonly key: string;
}>({
  id: 'AGW-POL-05',
  title: 'Only policies of private APIs ask for the VPC of a caller',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Calls to other APIs carry no VPC, so the condition is never met.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-aws-condition-keys.html',
  bounds,
  allowed: `${bounds.keys.join(', ')} are known for private APIs`,
  fix: 'Use aws:SourceIp, or make the API private.',
  judge: ({ api, endpointTypes, key }) =>
    endpointTypes.includes('PRIVATE') ? undefined : `the policy of '${api}' asks for ${key}`,
  *subjects(model) {
    for (const element of model.restApis) {
      const { endpointTypes, logicalId, name = logicalId, properties } = element;
      const isKnown = endpointTypes.length > 0 || !properties.has('EndpointConfiguration');
      if (!isKnown) continue;
      for (const statement of properties.map('Policy').maps('Statement')) {
        const condition = statement.map('Condition');
        for (const key of condition.names().flatMap((operator) => condition.map(operator).names())) {
          const isOfVpc = bounds.keys.some((known) => known.toLowerCase() === key.toLowerCase());
          if (isOfVpc) yield { element, value: { api: name, endpointTypes, key } };
        }
      }
    }
  },
});
