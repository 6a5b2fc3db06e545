import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export interface LaterAliases {
  readonly canary: string;
  readonly stage: string;
  /** The aliases that the stage has got after the LambdaCanary was made. */
  readonly later: readonly string[];
}

export const lambdaCanaryLaterAliases = new Rule<LaterAliases>({
  id: 'AGW-CAN-35',
  title: 'A LambdaCanary is made after the routes of its stage',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'It shifts the aliases that it was given; new code behind the others reaches everybody at once.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html',
  allowed: 'the stage has its aliases when the LambdaCanary is made',
  fix: 'Make the LambdaCanary after the last route, or give the others one of their own.',
  judge: ({ canary, later, stage }) =>
    later.length === 0
      ? undefined
      : `stage '${stage}' has got ${later.map((name) => `'${name}'`).join(', ')} after LambdaCanary '${canary}' was made`,
  *subjects() {},
});
