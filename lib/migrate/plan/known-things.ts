import { StackTemplate } from '../../cloud-assembly/read-assembly';
import { identitiesIn } from '../../template-model/identities/identities-in';
import { Identity } from '../../template-model/identities/identity';
import { TemplateModel } from '../../template-model/template-model';

/** The things of some stacks, by what they are. */
export class KnownThings {
  private readonly byStack: ReadonlyMap<string, ReadonlyMap<string, Identity>>;

  constructor(stacks: readonly StackTemplate[]) {
    this.byStack = new Map(
      stacks.map(({ name, template }) => {
        const identities = identitiesIn(TemplateModel.fromTemplate(template));
        return [name, new Map([...identities.values()].map((identity) => [identity.logicalId, identity]))];
      }),
    );
  }

  /** What a resource is, or its logical id where it is nothing that has a name. */
  nameOf(stack: string, logicalId: string): string {
    return this.find(stack, logicalId)?.key ?? logicalId;
  }

  find(stack: string, logicalId: string): Identity | undefined {
    return this.byStack.get(stack)?.get(logicalId);
  }

  /** The thing that is the same as another one, in the stack of the name or else in any. */
  sameAs(stack: string, { key, otherKeys }: Identity): (Identity & { readonly stack: string }) | undefined {
    const stacks = [stack, ...[...this.byStack.keys()].filter((other) => other !== stack)];
    for (const wanted of [key, ...otherKeys]) {
      for (const name of stacks) {
        for (const identity of this.byStack.get(name)?.values() ?? []) {
          if (identity.key === wanted || identity.otherKeys.includes(wanted)) return { ...identity, stack: name };
        }
      }
    }
    return undefined;
  }
}
