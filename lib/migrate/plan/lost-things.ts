import { LOST_WITH } from '../../template-model/identities/losses';
import { Prediction } from '../../update-model/predicted-account';
import { PredictedChange } from '../../update-model/predicted-update';
import { KnownThings } from './known-things';
import { LostThing } from './migration-plan';

/** What holds data of its owner. */
const HOLDING = [
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::DynamoDB::Table',
  'AWS::Kinesis::Stream',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
];

const APIS = ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'];

/** What goes with resources that are deleted or made anew, and the outputs that others may read. */
export function lostThings({ after, before, changes }: Prediction, was: KnownThings): LostThing[] {
  const gone = changes.filter(({ change }) => change === 'delete' || change === 'replace');
  const apis = new Set(gone.filter(({ type }) => APIS.includes(type)).map(({ before: api }) => api!.resource.id));
  return [...gone.flatMap((change) => lostWith(change, apis, was)), ...lostOutputs(before, after)];
}

function lostWith(
  { before, change, logicalId, stack, type, after }: PredictedChange,
  apis: ReadonlySet<string>,
  was: KnownThings,
): LostThing[] {
  const { definition, properties } = before!;
  const isPartOfLost = apis.has(properties.RestApiId ?? properties.ApiId);
  const what = LOST_WITH[type] ?? (HOLDING.includes(type) ? 'what is in it' : undefined);
  if (what === undefined || (isPartOfLost && type.endsWith('::Stage'))) return [];
  const policy = change === 'replace' ? after?.definition.UpdateReplacePolicy : definition.DeletionPolicy;
  const stays = policy?.startsWith('Retain') ? '; it stays in the account, and no stack has it any more' : '';
  return [{ stack, logicalId, thing: was.nameOf(stack, logicalId), what: `${what}${stays}` }];
}

function lostOutputs(before: Prediction['before'], after: Prediction['after']): LostThing[] {
  return [...before].flatMap(([stack, outputs]) =>
    [...outputs].flatMap(([output, value]) => {
      const now = after.get(stack) ?? new Map();
      if (JSON.stringify(now.get(output)) === JSON.stringify(value)) return [];
      const what = now.has(output) ? 'what it says: it has another value' : 'what it says, to whoever reads it';
      return [{ stack, thing: `output ${output}`, what }];
    }),
  );
}
