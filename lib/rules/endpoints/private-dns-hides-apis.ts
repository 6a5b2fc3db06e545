import { ApiKind } from '../../template-model/api-kind';
import { ApiElement } from '../../template-model/elements';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const privateDnsHidesApis = new Rule<{
  readonly hasPrivateDns: boolean;
  readonly publicApis: readonly string[];
}>({
  id: 'AGW-EP-17',
  title: 'Public APIs are not called by their default address where private DNS answers for execute-api',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'In that VPC every default address leads to the VPC endpoint, which knows private APIs only.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-test-invoke-url.html',
  allowed: 'private DNS of a VPC endpoint for execute-api serves private APIs only',
  fix: 'Call public APIs from the VPC by custom domain names, or turn PrivateDnsEnabled off and use the addresses of the endpoint.',
  judge: ({ hasPrivateDns, publicApis }) =>
    hasPrivateDns && publicApis.length > 0
      ? `private DNS keeps the VPC from the default address of ${publicApis.map((name) => `'${name}'`).join(', ')}`
      : undefined,
  *subjects(model) {
    const publicApis = model.apis.filter(isPublic).map(({ name, logicalId }) => name ?? logicalId);
    for (const element of model.resourcesOfType('AWS::EC2::VPCEndpoint')) {
      if (!/\.execute-api$/.test(element.properties.text('ServiceName') ?? '')) continue;
      const hasPrivateDns = element.properties.boolean('PrivateDnsEnabled') === true;
      yield { element, value: { hasPrivateDns, publicApis } };
    }
  },
});

/** True where the template itself tells that the API has an open default address outside of the VPC. */
function isPublic({ kind, endpointTypes, properties }: ApiElement): boolean {
  const mayBeClosed = properties.isUnresolved('DisableExecuteApiEndpoint');
  if (mayBeClosed || properties.boolean('DisableExecuteApiEndpoint') === true) return false;
  if (kind !== ApiKind.REST) return true;
  const isKnown = endpointTypes.length > 0 || !properties.has('EndpointConfiguration');
  return isKnown && !endpointTypes.includes('PRIVATE');
}
