import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  type Stack,
  type StackResource,
} from '@aws-sdk/client-cloudformation';

/** A stack where it is deployed. */
export interface StackAddress {
  readonly name: string;
  readonly region: string;
}

const inRegion = (region: string | undefined) => new CloudFormationClient({ region });

/** The stack, or nothing when there is none. */
export async function describeStack({ name, region }: StackAddress): Promise<Stack | undefined> {
  try {
    const { Stacks } = await inRegion(region).send(new DescribeStacksCommand({ StackName: name }));
    return Stacks?.find(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE');
  } catch (error) {
    if (/does not exist/.test(String(error))) return undefined;
    throw error;
  }
}

export async function resourcesOf({ name, region }: StackAddress): Promise<readonly StackResource[]> {
  const { StackResources } = await inRegion(region).send(new DescribeStackResourcesCommand({ StackName: name }));
  return StackResources ?? [];
}

export async function outputsOf(address: StackAddress): Promise<Record<string, string>> {
  const { Outputs } = (await describeStack(address)) ?? {};
  return Object.fromEntries((Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey!, OutputValue!]));
}
