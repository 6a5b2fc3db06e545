import { Element } from '../elements';
import { referenceOf } from '../references';
import { IdentityName, IdentityNames, NameOf, textOf } from './identity-names';

/** Usage plans, API keys and what binds them. */
export const namesOfPlanParts: { readonly [type: string]: NameOf } = {
  'AWS::ApiGateway::UsagePlan': planName,
  'AWS::ApiGateway::ApiKey': apiKeyName,
  'AWS::ApiGateway::UsagePlanKey': ({ properties }, names) => {
    const key = keyOfNamed('key', properties.raw('KeyId'), names);
    return { kind: `${key} in ${keyOfNamed('plan', properties.raw('UsagePlanId'), names)}` };
  },
};

export function planName({ properties }: Element): IdentityName {
  return { kind: 'plan', name: properties.text('UsagePlanName') };
}

/** A key that CloudFormation names is told by its description. */
export function apiKeyName({ properties }: Element): IdentityName {
  return { kind: 'key', name: properties.text('Name') ?? properties.text('Description') };
}

function keyOfNamed(kind: string, id: unknown, names: IdentityNames): string {
  return names.knownKeyOf(referenceOf(id) ?? '') ?? `${kind} ${textOf(id)}`;
}
