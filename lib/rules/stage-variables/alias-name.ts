import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumLength: 128 } as const;

export const aliasName = new Rule<{ readonly stage: string; readonly alias: string }>({
  id: 'AGW-VAR-14',
  title: `A Lambda alias is named with 1 to ${bounds.maximumLength} letters, digits, hyphens and underscores, not digits alone`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Lambda refuses the alias; digits alone are the name of a version.',
  page: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html',
  bounds,
  allowed: `a name has 1 to ${bounds.maximumLength} letters, digits, hyphens and underscores, and not digits alone`,
  fix: 'Give the stage an aliasName of that form.',
  judge: ({ stage, alias }) =>
    /^(?!\d+$)[\w-]+$/.test(alias) && alias.length <= bounds.maximumLength
      ? undefined
      : `the alias of stage '${stage}' is '${alias}'`,
  *subjects() {},
});
