import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { deploy } from './cdk';
import { REGION } from './emulator/emulator';
import { outputsOf } from './stacks';

const ZONE_NAME = 'example.com';

/** Makes the hosted zone that the examples take from their context, as their user has one, and gives that context. */
export async function makeZone(folder: string): Promise<Record<string, string>> {
  const app = new App({ outdir: folder });
  const stack = new Stack(app, 'Zone');
  new CfnOutput(stack, 'HostedZoneId', {
    value: new PublicHostedZone(stack, 'Zone', { zoneName: ZONE_NAME }).hostedZoneId,
  });
  app.synth();
  await deploy(folder);
  const { HostedZoneId } = await outputsOf({ name: 'Zone', region: REGION });
  return { zoneName: ZONE_NAME, hostedZoneId: HostedZoneId };
}
