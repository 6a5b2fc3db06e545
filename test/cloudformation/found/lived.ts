import { App, Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { live } from '../lives/life';

/** What an app has in its stack at one time. */
export type Version = (stack: Stack) => void;

export function assemblyOf(version: Version): CloudAssembly {
  const app = new App({ context: { 'cdk-gatehouse:rules': 'off' } });
  version(new Stack(app, 'Sample', { env: { account: '111111111111', region: 'eu-west-1' } }));
  return app.synth();
}

/**
 * Lives versions of an app one after the other: once without a fault, and then with updates that fail and are tried again, with other
 * resources first. Throws where a request that was answered before and after is not answered in between, and for all else that
 * `live` holds.
 */
export async function lived(...versions: readonly Version[]): Promise<void> {
  const assemblies = versions.map(assemblyOf);
  await live(assemblies, { seed: 1, failAt: [] });
  await live(assemblies, { seed: 2, failAt: [1, 3, 6] });
}

export function functionIn(stack: Stack, id: string, functionName?: string, code = '//'): Function {
  return new Function(stack, id, {
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: Code.fromInline(code),
    functionName,
  });
}
