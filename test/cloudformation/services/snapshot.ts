import { Properties } from '../../../lib/update-model/resources';
import { Environment } from '../environment';

/** How a request gets to a backend, as one deployment or one live definition has it. */
export interface ServedRoute {
  /** `GET /pets/{petId}`, `$connect`. */
  readonly key: string;
  readonly authorizationType: string;
  readonly authorizer?: Properties;
  readonly authorizerId?: string;
  readonly apiKeyRequired: boolean;
  readonly integration: Properties;
  /** The resources of the account that the integration names, by type and key. */
  readonly targets: readonly Target[];
}

/** A resource that an integration calls, and how IAM names it. */
export interface Target {
  readonly type: string;
  readonly key: string;
  readonly arn: string;
}

/** An API at one moment. */
export interface Snapshot {
  readonly apiId: string;
  readonly routes: readonly ServedRoute[];
  readonly settings: Properties;
}

/** The types of resource that integrations without a function call. */
const TARGET_TYPES = [
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::Kinesis::Stream',
  'AWS::StepFunctions::StateMachine',
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::Events::EventBus',
];

/** The resources whose name, ARN or address stands in an integration. */
export function targetsOf(environment: Environment, integration: Properties): Target[] {
  const text = JSON.stringify(integration);
  return environment.resources.all(...TARGET_TYPES).flatMap((resource) => {
    const { attributes, id, key, type } = resource;
    const arn = String(attributes.Arn ?? attributes[`${type.split('::')[2]}Arn`]);
    const name = arn.split(/[:/]/).at(-1)!;
    const isNamed = [id, arn, name].some((word) => new RegExp(`(^|[^\\w-])${escaped(word)}($|[^\\w-])`).test(text));
    return isNamed ? [{ type, key, arn }] : [];
  });
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
