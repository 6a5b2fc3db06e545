import { Conditions, conditionsHold } from './policy-conditions';
import { matchesWildcards } from './wildcards';

export interface PolicyQuestion {
  /** `execute-api:Invoke` */
  readonly action: string;
  readonly resource: string;
  /** The ARN of the caller; absent for an anonymous one. Only policies of resources name principals. */
  readonly principal?: string;
  readonly accountId?: string;
  /** Condition keys in lower case, such as `aws:sourceip`. */
  readonly context: { readonly [key: string]: string | undefined };
}

export type PolicyAnswer = 'allow' | 'deny' | 'none';

interface Statement {
  readonly Effect?: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Condition?: Conditions;
}

/** What a policy says: a denial wins over whatever allows. */
export function evaluatePolicy(policy: unknown, question: PolicyQuestion): PolicyAnswer {
  const matching = statementsOf(policy).filter((statement) => applies(statement, question));
  if (matching.some(({ Effect }) => Effect === 'Deny')) return 'deny';
  return matching.some(({ Effect }) => Effect === 'Allow') ? 'allow' : 'none';
}

function statementsOf(policy: unknown): Statement[] {
  const written = typeof policy === 'object' && policy !== null ? (policy as { Statement?: unknown }).Statement : [];
  return (Array.isArray(written) ? written : [written]).filter((statement) => typeof statement === 'object');
}

function applies(statement: Statement, question: PolicyQuestion): boolean {
  const { Action, NotAction, Resource, NotResource, Condition } = statement;
  const actionMatches = NotAction ? !someMatch(NotAction, question.action) : someMatch(Action ?? [], question.action);
  const resourceMatches = NotResource
    ? !someMatch(wholeArns(NotResource, question), question.resource)
    : someMatch(wholeArns(Resource ?? '*', question), question.resource);
  return (
    actionMatches &&
    resourceMatches &&
    principalMatches(statement, question) &&
    conditionsHold(Condition ?? {}, question.context)
  );
}

/** `execute-api:/stage/GET/pets` is short for an ARN of the policy's own API. */
function wholeArns(resources: string | readonly string[], { resource }: PolicyQuestion): string[] {
  const api = resource.split('/')[0];
  return listOf(resources).map((pattern) => pattern.replace(/^execute-api:\/?/, `${api}/`));
}

function principalMatches({ Principal, NotPrincipal }: Statement, { principal, accountId }: PolicyQuestion): boolean {
  if (Principal === undefined && NotPrincipal === undefined) return true;
  const named = namesIn(Principal ?? NotPrincipal);
  const account = accountId === undefined ? [] : [accountId, `arn:aws:iam::${accountId}:root`];
  const isNamed = named.some(
    (name) => name === '*' || (principal !== undefined && (name === principal || account.includes(name))),
  );
  return Principal === undefined ? !isNamed : isNamed;
}

function namesIn(principal: unknown): string[] {
  if (typeof principal === 'string') return [principal];
  if (typeof principal !== 'object' || principal === null) return [];
  return Object.values(principal).flatMap(listOf).map(String);
}

function listOf<T>(value: T | readonly T[]): T[] {
  return (Array.isArray(value) ? value : [value]) as T[];
}

function someMatch(patterns: string | readonly string[], text: string): boolean {
  return listOf(patterns).some((pattern) => matchesWildcards(pattern, text));
}
