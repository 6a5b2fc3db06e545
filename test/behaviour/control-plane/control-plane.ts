import { isDeepStrictEqual } from 'node:util';
import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { type References, resolve, type Value } from '../../../lib/update-model/intrinsics';
import { dependenciesOf, type Template } from '../../../lib/update-model/template';
import { ACCOUNT, type LocalStack, REGION } from '../local-stack/local-stack';
import type { Attributes } from './backends';
import { CALLS, type Made } from './calls';

const PSEUDO: { readonly [name: string]: string } = {
  'AWS::AccountId': ACCOUNT,
  'AWS::NoValue': '',
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::StackName': 'behaviour',
  'AWS::URLSuffix': 'amazonaws.com',
};

interface Applied extends Made {
  readonly properties: Value;
}

/** Brings LocalStack to what a template says of REST APIs, by the calls that CloudFormation would make. */
export class ControlPlane {
  private readonly client: APIGatewayClient;
  private readonly applied = new Map<string, Applied>();

  constructor(localStack: LocalStack) {
    this.client = new APIGatewayClient(localStack.client);
  }

  /** The physical id of a resource. */
  idOf(logicalId: string): string {
    return this.applied.get(logicalId)!.id;
  }

  /** Makes what is new and changes what is not as the template says; what it does not name any more stays. */
  async apply(template: Template, backends: ReadonlyMap<string, Attributes>): Promise<void> {
    const done = new Set<string>();
    const bring = async (logicalId: string): Promise<void> => {
      if (done.has(logicalId)) return;
      done.add(logicalId);
      for (const other of dependenciesOf(template, logicalId)) await bring(other);
      await this.applyOne(template, logicalId, backends);
    };
    for (const logicalId of Object.keys(template.Resources)) await bring(logicalId);
  }

  private async applyOne(template: Template, logicalId: string, backends: ReadonlyMap<string, Attributes>) {
    const { Type, Properties } = template.Resources[logicalId];
    const calls = CALLS[Type];
    if (!calls) return;
    const properties = resolve(Properties ?? {}, this.references(backends));
    const before = this.applied.get(logicalId);
    if (isDeepStrictEqual(before?.properties, properties)) return;
    const made = before
      ? await calls.change?.(this.client, properties, before)
      : await calls.make(this.client, properties);
    this.applied.set(logicalId, { ...(made ?? before!), properties });
  }

  /** What is neither here nor behind an API is its logical id as text. */
  private references(backends: ReadonlyMap<string, Attributes>): References {
    const attribute = (logicalId: string, name: string) =>
      this.applied.get(logicalId)?.attributes?.[name] ??
      backends.get(logicalId)?.[name] ??
      this.applied.get(logicalId)?.id ??
      logicalId;
    return {
      ref: (name) => PSEUDO[name] ?? attribute(name, ''),
      attribute,
      condition: () => true,
      mapping: (_, first) => first,
      importValue: (name) => name,
      stackOutput: (_, output) => output,
    };
  }
}
