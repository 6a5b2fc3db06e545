import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const vpcEndpointsOnlyPrivate = new Rule<{
  readonly endpointTypes: readonly string[];
  readonly vpcEndpoints: number;
}>({
  id: 'AGW-EP-05',
  title: 'Only a private API has VPC endpoints',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/associate-private-api-with-vpc-endpoint.html',
  allowed: 'VPC endpoints belong to private APIs',
  fix: 'Make the API private, or take the VPC endpoints away.',
  judge: ({ endpointTypes, vpcEndpoints }) =>
    vpcEndpoints > 0 && endpointTypes.length > 0 && !endpointTypes.includes('PRIVATE')
      ? `an API of type ${endpointTypes.join()} has ${vpcEndpoints} VPC endpoints`
      : undefined,
  *subjects(model) {
    for (const api of model.restApis) {
      const vpcEndpoints = api.properties.map('EndpointConfiguration').list('VpcEndpointIds')?.length ?? 0;
      yield { element: api, value: { endpointTypes: api.endpointTypes, vpcEndpoints } };
    }
  },
});
