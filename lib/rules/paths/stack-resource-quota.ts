import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximum: 500 } as const;

export const stackResourceQuota = new Rule<{
  readonly stack: string;
  readonly resources: number;
  readonly api: string;
  /** How many of them belong to the API. */
  readonly ofApi: number;
  readonly routes: number;
}>({
  id: 'AGW-PATH-08',
  title: `An API and everything beside it in its stack are at most ${bounds.maximum} resources`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'CloudFormation refuses a template with more.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
  bounds,
  allowed: `a stack has at most ${bounds.maximum}; a route of a REST API takes 1 to 3 (path, method, preflight)`,
  fix: 'Write a REST API as one body (definition: DefinitionForm.OPENAPI), or move what is not the API into other stacks.',
  judge: ({ api, ofApi, resources, routes, stack }) =>
    resources > bounds.maximum
      ? `stack '${stack}' has ${resources} resources, ${ofApi} of them for the ${routes} routes of '${api}'`
      : undefined,
  *subjects() {},
});
