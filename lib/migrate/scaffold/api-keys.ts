import { Element } from '../../template-model/elements';
import { Properties } from '../../template-model/properties';
import { referenceOf } from '../../template-model/references';
import { TemplateModel } from '../../template-model/template-model';
import { Code, printed, quoted } from './code';
import { Inexpressible, Source } from './source';
import { StagesInCode, stageInCode } from './stages-in-code';
import { checkNames, tagsCode } from './written-settings';

const SETTINGS = ['CustomerId', 'Description', 'Enabled', 'Name', 'StageKeys', 'Tags', 'Value'];
const SECRET = /^\{\{resolve:secretsmanager:\$\{(\w+)\}:SecretString:([^:]*)::([^:}]*)\}\}$/;

const KEEP = `/** A key has what it is deployed with, and a bundle does not give: a name, no description, stages without a plan. */
function keep(apiKey: IApiKey, { name, description, stages }: DeployedKey) {
  const cfnApiKey = apiKey.node.defaultChild as CfnApiKey;
  cfnApiKey.name = name;
  cfnApiKey.description = description;
  cfnApiKey.stageKeys = stages?.map(({ apiId, cfnStage }) => ({ restApiId: apiId, stageName: cfnStage.ref }));
}

interface DeployedKey {
  readonly name?: string;
  readonly description?: string;
  readonly stages?: readonly GatewayStage[];
}`;

interface KeysOptions {
  /** The bindings to the plans that are made. */
  readonly bindings: readonly Element[];
  readonly inCode: readonly StagesInCode[];
  readonly isAmbiguous: (key: Element) => boolean;
  /** Takes what is left in the app, and why. */
  readonly leave: (what: string, why: string) => void;
}

/** The code of the API keys of a template. A key that cannot be said stays in the app, and plans take it from there. */
export class ApiKeysCode {
  private readonly codes = new Map<string, string>();
  private readonly stages = new Map<string, readonly string[] | undefined>();
  /** The keys that are in no plan, and the code makes. */
  readonly withoutPlan: readonly string[];
  /** What the code makes. */
  readonly made: readonly Element[];

  constructor(
    model: TemplateModel,
    private readonly source: Source,
    { bindings, inCode, isAmbiguous, leave }: KeysOptions,
  ) {
    const others = model.usagePlanKeys.filter((binding) => !bindings.includes(binding));
    const countOf = (among: readonly Element[], { logicalId }: Element) =>
      among.filter(({ properties }) => referenceOf(properties.raw('KeyId')) === logicalId).length;
    const made: Element[] = [];
    const withoutPlan: string[] = [];
    for (const key of model.apiKeys) {
      const isBound = countOf(bindings, key) > 0;
      const isOfAnother = countOf(others, key) > 0;
      try {
        if (isOfAnother) throw new Inexpressible('a usage plan that is not made here has it');
        checkNames(key, SETTINGS);
        if (isAmbiguous(key)) throw new Inexpressible('nothing but its logical id tells it from another key');
        this.stages.set(key.logicalId, stagesOf(key, inCode));
        const code = sourceCode(key, model, source);
        if (!isBound) withoutPlan.push(code);
        const isShared = countOf(bindings, key) > 1;
        this.codes.set(key.logicalId, isShared ? source.constant(`${clientOf(key)} key`, code) : code);
        made.push(key);
      } catch (error) {
        if (!(error instanceof Inexpressible)) throw error;
        leave(`API key ${clientOf(key)}`, `${error.message}; it stays in the app`);
      }
    }
    this.made = made;
    this.withoutPlan = withoutPlan;
  }

  /** The key of a binding. */
  keyCode(keyId: unknown): string {
    const logicalId = referenceOf(keyId);
    const factory = this.source.use('ApiKeySource');
    if (logicalId === undefined) return `${factory}.fromId(${quoted(String(keyId))})`;
    const given = () => this.source.given(logicalId, 'IApiKey', 'aws-cdk-lib/aws-apigateway');
    return this.codes.get(logicalId) ?? `${factory}.fromApiKey(${given()})`;
  }

  /** The statements that give keys what a bundle does not. */
  keptIn(bundle: string): string[] {
    const kept = this.made.filter(
      ({ properties }) => properties.has('Name') || properties.has('StageKeys') || !properties.has('Description'),
    );
    if (kept.length === 0) return [];
    for (const type of ['CfnApiKey', 'IApiKey']) this.source.use(type, 'aws-cdk-lib/aws-apigateway');
    this.source.use('GatewayStage');
    this.source.declare(KEEP);
    return kept.map((key) => {
      const stages = this.stages.get(key.logicalId);
      const own = { name: this.text(key, 'Name'), description: this.text(key, 'Description'), stages };
      return `keep(${bundle}.apiKey(${quoted(clientOf(key))}), ${printed(own)});`;
    });
  }

  private text({ properties }: Element, name: string): string | undefined {
    return properties.has(name) ? this.source.text(properties.raw(name)) : undefined;
  }
}

function stagesOf({ properties }: Element, inCode: readonly StagesInCode[]): string[] | undefined {
  const stages = properties.maps('StageKeys');
  return stages.length > 0
    ? stages.map((stage) => stageInCode(stage.raw('RestApiId'), stage.raw('StageName'), inCode).code)
    : undefined;
}

/** What the bundle calls the key. */
function clientOf({ logicalId, properties }: Element): string {
  return properties.string('Name') ?? properties.string('Description') ?? logicalId;
}

function sourceCode(key: Element, model: TemplateModel, source: Source): string {
  const { properties } = key;
  const secret = secretOf(properties, model);
  // A name that only CloudFormation knows must be sayable before anything is made.
  if (properties.has('Name')) source.text(properties.raw('Name'));
  const options: { readonly [name: string]: Code | undefined } = {
    name: secret && quoted(clientOf(key)),
    jsonField: secret?.jsonField,
    versionId: secret?.versionId,
    description: properties.has('Description') ? source.text(properties.raw('Description')) : undefined,
    customerId: properties.has('CustomerId') ? source.text(properties.raw('CustomerId')) : undefined,
    // The service makes a key disabled where nothing is said.
    enabled: properties.boolean('Enabled') ? undefined : 'false',
    tags: tagsCode(properties, source),
  };
  const isPlain = Object.values(options).every((option) => option === undefined);
  const called = secret
    ? `secret(${source.given(secret.logicalId, 'ISecret', 'aws-cdk-lib/aws-secretsmanager')}`
    : `generated(${quoted(clientOf(key))}`;
  return `${source.use('ApiKeySource')}.${called}${isPlain ? '' : `, ${printed(options, '        ')}`})`;
}

/** The secret that has the value of a key. A value is never written into code; another reference to it would make the key anew. */
function secretOf(properties: Properties, model: TemplateModel) {
  if (!properties.has('Value')) return undefined;
  const [, logicalId = '', field, version] = properties.text('Value')?.match(SECRET) ?? [];
  if (model.element(logicalId)?.resourceType !== 'AWS::SecretsManager::Secret')
    throw new Inexpressible('its value is not in a secret of the template, and no code may have it in clear');
  const part = (text: string) => (text === '' ? undefined : quoted(text));
  return { logicalId, jsonField: part(field), versionId: part(version) };
}
