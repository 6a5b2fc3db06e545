import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from '../../lib/update-model/template';
import { stacksOf } from '../deploy/examples';
import type { StackAddress } from '../deploy/stacks';
import { type FixedCost, fixedCostsOf } from './fixed-costs';

/** What is done with an example beside deploying, changing and destroying it. */
export const EXTRAS: { readonly [example: string]: string } = {
  'paid-api': 'rotates the keys: after the change there are others',
  'progressive-canary': 'moves a canary, in steps of a minute, until the new release serves everything',
};

/** Examples that need more than an account and a zone. */
export const NOT_DEPLOYED: { readonly [example: string]: string } = {
  canary: 'its versions 7 and 8 of a function are those of an app that has had as many',
  'private-domain': 'it needs a certificate of a private name: -c certificateArn',
};

/** What is deployed, called and destroyed of an example. */
export interface Plan {
  readonly example: string;
  readonly stacks: readonly StackAddress[];
  readonly resources: number;
  /** The stages of REST APIs, which are called. */
  readonly stages: readonly string[];
  readonly costs: readonly FixedCost[];
}

export function planOf(example: string, assembly: string): Plan {
  const templates = templatesIn(assembly);
  const resources = templates.flatMap(({ Resources }) => Object.values(Resources));
  const stages = resources.filter(({ Type }) => Type === 'AWS::ApiGateway::Stage');
  return {
    example,
    stacks: stacksOf(assembly),
    resources: resources.length,
    stages: stages.map(({ Properties }) => Properties.StageName),
    costs: fixedCostsOf(templates),
  };
}

function templatesIn(assembly: string): Template[] {
  return readdirSync(assembly)
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => JSON.parse(readFileSync(join(assembly, file), 'utf8')));
}

const dollars = (amount: number) => `$${amount.toFixed(3)}`;

/** A plan as it is shown before it is asked about. */
export function toldPlan({ costs, example, resources, stacks, stages }: Plan): string {
  const places = stacks.map(({ name, region }) => `${name} in ${region}`);
  return [
    example,
    `  deploys    ${places.join(', ')}: ${resources} resources; then again with a route more`,
    ...(stages.length > 0 ? [`  calls      the route before and after, on ${stages.join(', ')}`] : []),
    ...(EXTRAS[example] ? [`  and        ${EXTRAS[example]}`] : []),
    `  destroys   the same stacks`,
    `  costs      ${toldCosts(costs)}`,
  ].join('\n');
}

function toldCosts(costs: readonly FixedCost[]): string {
  if (costs.length === 0) return 'nothing but its requests';
  const each = costs.map(({ count, hourly, type }) => `${count} ${type.replace('AWS::', '')} ${dollars(hourly)}`);
  return `${dollars(total(costs))} an hour: ${each.join(', ')}`;
}

export const total = (costs: readonly FixedCost[]): number => costs.reduce((sum, { hourly }) => sum + hourly, 0);

/** What is said of all of them. */
export function toldTotal(plans: readonly Plan[]): string {
  const hourly = total(plans.flatMap(({ costs }) => costs));
  return `At most ${dollars(hourly)} an hour while all stand; one stands at a time, for ten minutes or so. Prices of us-east-1, November 2026, before requests. AWS charges for a hosted zone and a web ACL by the month in part.`;
}
