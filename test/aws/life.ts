import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { APIGatewayClient, GetApiKeysCommand, GetStagesCommand } from '@aws-sdk/client-api-gateway';
import { call } from '../deploy/calls/call';
import { CDK, DEPLOY, destroyArguments } from '../deploy/cdk';
import { stacksOf } from '../deploy/examples';
import { resourcesOf, type StackAddress } from '../deploy/stacks';
import { takeOut } from '../deploy/taken-out';

/** Deploys an example, calls it, changes it, calls it again and destroys it; tells what it saw. */
export async function liveInAccount(example: string, folder: string, signal: AbortSignal): Promise<readonly string[]> {
  const assemblyOf = (day: string) => forAccount(join(folder, day));
  const stacks = stacksOf(join(folder, 'first'));
  const told: string[] = [];
  await cdk(signal, ...DEPLOY, '--app', assemblyOf('first'));
  const before = await Promise.all(stacks.map(seenIn));
  told.push(`deployed ${before.flat().join(', ')}`);
  await cdk(signal, ...DEPLOY, '--app', assemblyOf('later'));
  const after = await Promise.all(stacks.map(seenIn));
  told.push(`changed ${after.flat().join(', ')}`);
  if (example === 'paid-api' && sameKeys(before.flat(), after.flat())) throw new Error('No key was rotated.');
  if (example === 'progressive-canary' && after.flat().every((line) => !line.includes('GET /added 200'))) {
    throw new Error('The canary was not promoted.');
  }
  await cdk(signal, ...destroyArguments(assemblyOf('later')));
  told.push('destroyed');
  return told;
}

const isKey = (line: string) => line.startsWith('key ');
const sameKeys = (before: readonly string[], after: readonly string[]) =>
  before.filter(isKey).sort().join() === after.filter(isKey).sort().join();

/** An emulator gets what it does not refuse; AWS gets everything. */
function forAccount(assembly: string): string {
  if (!process.env.AWS_ENDPOINT_URL) return assembly;
  takeOut(assembly, `${assembly}-without-refused`);
  return `${assembly}-without-refused`;
}

/** The command of the CDK, which an interruption ends. */
function cdk(signal: AbortSignal, ...args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // In a group of its own: the interruption of a terminal goes to all of a group, and here it is this program that decides.
    const command = spawn(process.execPath, [CDK, ...args, '--no-notices', '--ci'], {
      cwd: __dirname,
      detached: true,
      signal,
    });
    let output = '';
    for (const stream of [command.stdout, command.stderr]) stream.on('data', (text) => (output += text));
    command.on('error', reject).on('close', (status) => (status === 0 ? resolve() : reject(new Error(output))));
  });
}

/** What callers see of the stages of a stack's REST APIs, and the ids of its keys. */
async function seenIn(stack: StackAddress): Promise<string[]> {
  const client = new APIGatewayClient({ region: stack.region });
  const resources = await resourcesOf(stack);
  const ids = (type: string) =>
    resources.flatMap((resource) => (resource.ResourceType === type ? resource.PhysicalResourceId! : []));
  const seen: string[] = [];
  for (const restApiId of ids('AWS::ApiGateway::RestApi')) {
    const { item = [] } = await client.send(new GetStagesCommand({ restApiId }));
    for (const { stageName } of item) {
      const status = await statusOf(restApiId, stack.region, stageName!);
      seen.push(`${stageName} of ${restApiId}: GET /added ${status}`);
    }
  }
  const keys = ids('AWS::ApiGateway::ApiKey');
  if (keys.length === 0) return seen;
  const { items = [] } = await client.send(new GetApiKeysCommand({ limit: 500 }));
  return [...seen, ...items.flatMap(({ id }) => (keys.includes(id!) ? `key ${id}` : []))];
}

/** The route is there when the stage serves what was deployed last. */
async function statusOf(restApiId: string, region: string, stage: string): Promise<number | string> {
  if (process.env.AWS_ENDPOINT_URL) return (await call(restApiId, stage, 'GET /added')).status;
  const url = `https://${restApiId}.execute-api.${region}.amazonaws.com/${stage}/added`;
  // A private API has no address outside its VPC.
  return fetch(url, { signal: AbortSignal.timeout(10_000) }).then(
    ({ status }) => status,
    () => 'cannot be reached',
  );
}
