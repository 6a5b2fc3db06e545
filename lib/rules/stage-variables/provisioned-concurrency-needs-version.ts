import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const provisionedConcurrencyNeedsVersion = new Rule<{ readonly stage: string; readonly version: string }>({
  id: 'AGW-VAR-15',
  title: 'Provisioned concurrency needs a published version',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Lambda refuses it for the unpublished code of a function.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html',
  allowed: 'an alias of a published version can have it',
  fix: "Set lambdaVersion to LambdaVersion.current() or LambdaVersion.number('7'), or leave provisionedConcurrency out.",
  judge: ({ stage, version }) =>
    version === 'latest' ? `stage '${stage}' has provisioned concurrency on the latest code` : undefined,
  *subjects() {},
});
