import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const privateNeedsPolicy = new Rule<{ readonly endpointTypes: readonly string[]; readonly hasPolicy: boolean }>({
  id: 'AGW-EP-06',
  title: 'A private API has a resource policy',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'Without one every call is answered with status 403.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html',
  allowed: 'a private API needs a resource policy that lets its VPC endpoints in',
  fix: 'Name the VPC endpoints, or write the policy.',
  judge: ({ endpointTypes, hasPolicy }) =>
    endpointTypes.includes('PRIVATE') && !hasPolicy ? 'the API is private and lets no VPC endpoint in' : undefined,
  *subjects(model) {
    for (const api of model.restApis) {
      const hasPolicy =
        api.properties.has('Policy') || (api.body?.has('x-amazon-apigateway-policy') ?? api.hasHiddenRoutes);
      yield { element: api, value: { endpointTypes: api.endpointTypes, hasPolicy } };
    }
  },
});
