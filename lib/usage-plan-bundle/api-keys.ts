import { Tags } from 'aws-cdk-lib';
import { ApiKey, IApiKey } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { ApiKeySlot } from './api-key-source';

/** The API keys of a bundle, each made once however many plans have it. */
export class ApiKeys {
  private readonly made = new Map<string, IApiKey>();

  constructor(private readonly scope: Construct) {}

  keyOf(slot: ApiKeySlot): IApiKey {
    const key = this.made.get(slot.id) ?? this.make(slot);
    this.made.set(slot.id, key);
    return key;
  }

  get ids(): string[] {
    return [...this.made.keys()].sort();
  }

  get(id: string): IApiKey | undefined {
    return this.made.get(id);
  }

  private make({ id, name, options, value, existing }: ApiKeySlot): IApiKey {
    if (typeof existing === 'string') return ApiKey.fromApiKeyId(this.scope, `Key.${id}`, existing);
    if (existing) return existing;
    const { customerId, description, enabled = true, tags = {} } = options;
    const key = new ApiKey(this.scope, `Key.${id}`, { apiKeyName: name, customerId, description, enabled, value });
    for (const [tag, text] of Object.entries(tags)) Tags.of(key).add(tag, text);
    return key;
  }
}
