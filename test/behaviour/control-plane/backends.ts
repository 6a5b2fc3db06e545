import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
  waitUntilStackCreateComplete,
} from '@aws-sdk/client-cloudformation';
import type { Value } from '../../../lib/update-model/intrinsics';
import { referencesIn } from '../../../lib/update-model/intrinsics';
import type { Template } from '../../../lib/update-model/template';
import type { LocalStack } from '../local-stack/local-stack';

/** Types behind an API that LocalStack serves without a download. */
const SERVED = [
  'AWS::Events::EventBus',
  'AWS::IAM::Role',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::StepFunctions::StateMachine',
];

/** What references to one resource lead to: its physical id under the empty name, its attributes under theirs. */
export type Attributes = { readonly [attribute: string]: string };

/** Makes what stands behind the APIs of a template, by a stack of its own. */
export async function makeBackends(
  template: Template,
  stackName: string,
  { client }: LocalStack,
): Promise<ReadonlyMap<string, Attributes>> {
  const Resources = Object.fromEntries(
    Object.entries(template.Resources).filter(([, resource]) => isServed(resource, template)),
  );
  if (Object.keys(Resources).length === 0) return new Map();
  for (const [id, { DependsOn, ...resource }] of Object.entries(Resources)) Resources[id] = resource;
  const asked = attributesIn(template).filter(([logicalId]) => Resources[logicalId]);
  const Outputs = Object.fromEntries(
    asked.map(([logicalId, attribute], index) => [
      `Output${index}`,
      { Value: attribute ? { 'Fn::GetAtt': [logicalId, attribute] } : { Ref: logicalId } },
    ]),
  );
  const cloudFormation = new CloudFormationClient(client);
  const TemplateBody = JSON.stringify({ Resources, Outputs });
  await cloudFormation.send(new CreateStackCommand({ StackName: stackName, TemplateBody }));
  await waitUntilStackCreateComplete(
    { client: cloudFormation, maxWaitTime: 60, minDelay: 1, maxDelay: 1 },
    { StackName: stackName },
  );
  const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: stackName }));
  const values = new Map(Stacks![0].Outputs!.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue!]));
  const backends = new Map<string, Attributes>();
  for (const [index, [logicalId, attribute]] of asked.entries()) {
    backends.set(logicalId, { ...backends.get(logicalId), [attribute]: values.get(`Output${index}`)! });
  }
  return backends;
}

/** A role that only what is left out needs is left out too. */
function isServed({ Type, Properties }: Template['Resources'][string], template: Template): boolean {
  if (!SERVED.includes(Type)) return false;
  return [...referencesIn(Properties)].every((id) => {
    const other = template.Resources[id];
    return other === undefined || isServed(other, template);
  });
}

/** Each reference in a template once: the logical id, and the attribute, which is empty for `Ref`. */
function attributesIn(template: Template): [logicalId: string, attribute: string][] {
  const found = new Set<string>();
  const visit = (part: Value): void => {
    if (typeof part !== 'object' || part === null) return;
    if (typeof part.Ref === 'string') found.add(`${part.Ref} `);
    else if (Array.isArray(part['Fn::GetAtt'])) found.add(part['Fn::GetAtt'].join(' '));
    else Object.values(part).forEach(visit);
  };
  visit(template.Resources);
  return [...found].map((text) => text.split(' ') as [string, string]);
}
