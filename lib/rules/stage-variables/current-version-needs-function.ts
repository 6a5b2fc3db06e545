import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const currentVersionNeedsFunction = new Rule<{
  readonly stage: string;
  readonly handler: string;
  readonly isMadeHere: boolean;
}>({
  id: 'AGW-VAR-12',
  title: 'A stage calls the current version of functions that the app makes',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Only the app that deploys a function knows when to publish a new version of it.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html',
  allowed: 'imported functions have a number, the latest code or an existing alias',
  fix: "Set lambdaVersion to LambdaVersion.number('7'), LambdaVersion.latest() or LambdaVersion.existingAlias().",
  judge: ({ stage, handler, isMadeHere }) =>
    isMadeHere ? undefined : `stage '${stage}' calls the current version of '${handler}', which is imported`,
  *subjects() {},
});
