import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const oneVersionPerAlias = new Rule<{
  readonly alias: string;
  readonly handler: string;
  readonly versions: readonly string[];
}>({
  id: 'AGW-VAR-13',
  title: 'An alias of a function that several stages share points at one version',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'A function has one alias of a name, and the last deployment would decide for all stages.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html',
  allowed: 'stages that share an alias agree on its version',
  fix: 'Give one of the stages another aliasName, or both the same lambdaVersion.',
  judge: ({ alias, handler, versions }) =>
    new Set(versions).size === 1
      ? undefined
      : `alias '${alias}' of '${handler}' is to point at ${versions.map((version) => `'${version}'`).join(' and ')}`,
  *subjects() {},
});
