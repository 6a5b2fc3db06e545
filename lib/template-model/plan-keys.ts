import { Element } from './elements';
import { identityOf, referenceOf } from './references';
import { TemplateModel } from './template-model';

/** An API key that is bound to a usage plan. */
export interface PlanKey {
  /** The binding. */
  readonly element: Element;
  /** Equal for one and the same key. */
  readonly key: string;
  /** How a message calls the key. */
  readonly keyName: string;
  /** Equal for one and the same usage plan. */
  readonly plan: string;
  /** The plan, when it stands in the same template. */
  readonly planElement?: Element;
}

/** Every binding of a key to a usage plan. */
export function* planKeysOf(model: TemplateModel): Iterable<PlanKey> {
  for (const element of model.usagePlanKeys) {
    const keyId = element.properties.raw('KeyId');
    const planId = element.properties.raw('UsagePlanId');
    const key = identityOf(keyId);
    const plan = identityOf(planId);
    if (key === undefined || plan === undefined) continue;
    const planElement = model.usagePlans.find(({ logicalId }) => logicalId === referenceOf(planId));
    yield { element, key, keyName: referenceOf(keyId) ?? key, plan, planElement };
  }
}
