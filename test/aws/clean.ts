import {
  CloudFormationClient,
  DeleteStackCommand,
  paginateDescribeStacks,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import type { StackAddress } from '../deploy/stacks';

/** Stacks wait for those that lean on them, which are gone a round later. */
const ROUNDS = 4;
const LONGEST_DELETION = 1800;

/** Deletes all stacks of a prefix, and tells which would not go. */
export async function clean(prefix: string, regions: readonly string[]): Promise<readonly StackAddress[]> {
  let left = await stacksWith(prefix, regions);
  for (let round = 0; round < ROUNDS && left.length > 0; round++) {
    console.log(`Deleting ${left.map(({ name }) => name).join(', ')}`);
    await Promise.allSettled(left.map(deleteStack));
    left = await stacksWith(prefix, regions);
  }
  return left;
}

async function deleteStack({ name, region }: StackAddress): Promise<void> {
  const client = new CloudFormationClient({ region });
  await client.send(new DeleteStackCommand({ StackName: name }));
  await waitUntilStackDeleteComplete(
    { client, maxWaitTime: LONGEST_DELETION, minDelay: 2, maxDelay: 10 },
    { StackName: name },
  );
}

export async function stacksWith(prefix: string, regions: readonly string[]): Promise<StackAddress[]> {
  const found: StackAddress[] = [];
  for (const region of regions) {
    for await (const { Stacks = [] } of paginateDescribeStacks({ client: new CloudFormationClient({ region }) }, {})) {
      for (const { StackName, StackStatus } of Stacks) {
        const isThere = StackStatus !== 'DELETE_COMPLETE' && StackName!.startsWith(`${prefix}-`);
        if (isThere) found.push({ name: StackName!, region });
      }
    }
  }
  return found;
}
