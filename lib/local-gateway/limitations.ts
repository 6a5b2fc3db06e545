import { LoadedStack } from './assembly/load-stacks';

/** What templates ask for and this machine lets pass without doing it. */
export function limitationsOf(stacks: readonly LoadedStack[]): string[] {
  const found = stacks.flatMap(({ model }) => [
    ...model.webAclAssociations.map(({ logicalId }) => `web ACL ${logicalId}: requests pass`),
    ...model.domainNames
      .filter(({ properties }) => properties.map('MutualTlsAuthentication').names().length > 0)
      .map(({ logicalId }) => `mutual TLS of ${logicalId}: clients need no certificate`),
    ...model.restApis
      .filter(({ endpointTypes }) => endpointTypes.includes('PRIVATE'))
      .map(({ name, logicalId }) => `private endpoint of ${name ?? logicalId}: requests come from anywhere`),
    ...model.stages
      .filter(({ properties }) => properties.boolean('TracingEnabled'))
      .map(({ stageName, logicalId }) => `X-Ray traces of ${stageName ?? logicalId}: none are sent`),
  ]);
  return [...new Set(found)];
}
