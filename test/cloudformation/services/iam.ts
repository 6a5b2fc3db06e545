import { Properties, Resource } from '../../../lib/update-model/resources';
import { Environment } from '../environment';

const ROLE = 'AWS::IAM::Role';

export function roleOf(environment: Environment, arn: string): Resource | undefined {
  const roles = environment.ofAccount.flatMap(({ resources }) => resources.all(ROLE));
  return roles.find(({ attributes }) => attributes.Arn === arn);
}

/** Whether a service may assume a role. */
export function trusts(role: Resource, service: string): boolean {
  return statementsOf(role.properties.AssumeRolePolicyDocument).some(
    ({ Effect, Principal }) => Effect === 'Allow' && [Principal?.Service].flat().includes(service),
  );
}

/** Whether the policies of a role allow an action on a resource. Conditions are taken as met. */
export function allows(environment: Environment, role: Resource, action: string, resource: string): boolean {
  const inline: Properties[] = (role.properties.Policies ?? []).map((policy: Properties) => policy.PolicyDocument);
  const attached = environment.ofAccount
    .flatMap(({ resources }) => resources.all('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'))
    .filter(({ properties }) => (properties.Roles ?? []).includes(role.id))
    .map(({ properties }) => properties.PolicyDocument);
  const matching = [...inline, ...attached]
    .flatMap(statementsOf)
    .filter((statement) => covers(statement.Action, action) && covers(statement.Resource, resource));
  return matching.some(({ Effect }) => Effect === 'Allow') && !matching.some(({ Effect }) => Effect === 'Deny');
}

/** Whether one of the patterns, with `*` and `?`, covers a text. */
export function covers(patterns: string | string[] | undefined, text: string): boolean {
  return [patterns ?? []].flat().some((pattern) => {
    const expression = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.');
    return new RegExp(`^${expression}$`, 'i').test(text);
  });
}

function statementsOf(document: Properties = {}): Properties[] {
  return [document.Statement ?? []].flat();
}
