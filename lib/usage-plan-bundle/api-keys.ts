import { Tags } from 'aws-cdk-lib';
import { ApiKey, IApiKey } from 'aws-cdk-lib/aws-apigateway';
import { ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { constructId } from '../apis/construct-id';
import { ApiKeySlot } from './api-key-source';

interface MadeKey {
  readonly slot: ApiKeySlot;
  readonly key: IApiKey;
  readonly secret?: ISecret;
}

/** The API keys of a bundle, each made once however many plans have it. */
export class ApiKeys {
  private readonly made = new Map<string, MadeKey>();

  constructor(private readonly scope: Construct) {}

  keyOf(slot: ApiKeySlot): IApiKey {
    const id = keyId(this.scope, slot);
    const made = this.made.get(id) ?? this.make(id, slot);
    this.made.set(id, made);
    return made.key;
  }

  get names(): string[] {
    return [...new Set([...this.made.values()].map(({ slot }) => slot.name))].sort();
  }

  /** The key of a client, or the next one while it changes over. */
  find(name: string, isNext: boolean): { readonly key: IApiKey; readonly secret?: ISecret } | undefined {
    return [...this.made.values()].find(({ slot }) => slot.name === name && slot.isNext === isNext);
  }

  private make(id: string, slot: ApiKeySlot): MadeKey {
    const { existing, inSecretsManager } = slot;
    if (typeof existing === 'string') return { slot, key: ApiKey.fromApiKeyId(this.scope, id, existing) };
    if (existing) return { slot, key: existing };
    if (!inSecretsManager) return { slot, key: this.makeKey(id, slot, slot.value) };
    const secret = new Secret(this.scope, `Secret.${id}`, {
      description: `The API key of ${whoOf(slot)}`,
      generateSecretString: { excludePunctuation: true, passwordLength: 40 },
      removalPolicy: slot.options.removalPolicy,
    });
    return { slot, secret, key: this.makeKey(id, slot, secret.secretValue.unsafeUnwrap()) };
  }

  private makeKey(id: string, slot: ApiKeySlot, value: string | undefined): ApiKey {
    const { customerId, description = whoOf(slot), enabled = true, removalPolicy, tags = {} } = slot.options;
    // Without a name of its own, CloudFormation can replace the key, and no other stack has the same name.
    const key = new ApiKey(this.scope, id, { customerId, description, enabled, value });
    for (const [tag, text] of Object.entries(tags)) Tags.of(key).add(tag, text);
    if (removalPolicy) key.applyRemovalPolicy(removalPolicy);
    return key;
  }
}

/** The id of a key, of its binding, and of whatever else there is once for a key. */
export function keyId(scope: Construct, { existing, generation, name }: ApiKeySlot): string {
  const kind = existing === undefined ? 'Key' : 'ExistingKey';
  return constructId(scope, generation === 1 ? kind : `${kind}${generation}`, name);
}

function whoOf({ generation, name }: ApiKeySlot): string {
  return generation === 1 ? name : `${name}, generation ${generation}`;
}
