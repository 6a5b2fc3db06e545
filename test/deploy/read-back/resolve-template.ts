import { APIGatewayClient, GetResourcesCommand } from '@aws-sdk/client-api-gateway';
import { CloudFormationClient, GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { resolve, type Value } from '../../../lib/update-model/intrinsics';
import { ACCOUNT } from '../emulator/emulator';
import { resourcesOf, type StackAddress } from '../stacks';

export interface DeployedResource {
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
  /** What the template says, with its references resolved. */
  readonly properties: { readonly [name: string]: Value };
}

/** Stands in a value for an attribute that only the service knows. */
export const UNKNOWN = '«unknown»';

/** The resources of a stack with what the template says of them, as far as one can know it from outside. */
export async function deployedResources(stack: StackAddress): Promise<readonly DeployedResource[]> {
  const { TemplateBody } = await new CloudFormationClient({ region: stack.region }).send(
    new GetTemplateCommand({ StackName: stack.name }),
  );
  const template = JSON.parse(TemplateBody!);
  const physicalIds = Object.fromEntries(
    (await resourcesOf(stack)).map(({ LogicalResourceId, PhysicalResourceId }) => [
      LogicalResourceId!,
      PhysicalResourceId!,
    ]),
  );
  const roots: Record<string, string> = {};
  for (const [logicalId, { Type }] of Object.entries<{ Type: string }>(template.Resources)) {
    if (Type === 'AWS::ApiGateway::RestApi')
      roots[logicalId] = await rootResourceOf(physicalIds[logicalId], stack.region);
  }
  const pseudo: Record<string, string> = {
    'AWS::AccountId': ACCOUNT,
    'AWS::Partition': 'aws',
    'AWS::Region': stack.region,
    'AWS::StackName': stack.name,
    'AWS::URLSuffix': 'amazonaws.com',
  };
  const references = {
    ref: (name: string) => pseudo[name] ?? physicalIds[name] ?? UNKNOWN,
    attribute: (logicalId: string, name: string) => {
      if (name === 'RootResourceId') return roots[logicalId];
      const isId = name.endsWith('Id') && template.Resources[logicalId].Type.startsWith('AWS::ApiGateway');
      return isId ? physicalIds[logicalId] : UNKNOWN;
    },
    condition: () => true,
    mapping: () => UNKNOWN,
    importValue: () => UNKNOWN,
    stackOutput: () => UNKNOWN,
  };
  return Object.entries<{ Type: string; Properties?: Value }>(template.Resources).map(
    ([logicalId, { Type, Properties }]) => ({
      logicalId,
      type: Type,
      physicalId: physicalIds[logicalId],
      properties: resolve(Properties ?? {}, references),
    }),
  );
}

async function rootResourceOf(restApiId: string, region: string): Promise<string> {
  const { items } = await new APIGatewayClient({ region }).send(new GetResourcesCommand({ restApiId }));
  return items!.find(({ path }) => path === '/')!.id!;
}
