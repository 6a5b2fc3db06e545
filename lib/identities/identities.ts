import { readFileSync } from 'node:fs';
import { AspectPriority, Aspects, CfnResource, NestedStack, Stack } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import { registerGatehouseRules } from '../plugin/registration';
import { knownStack } from '../rules/adoption/known-stack';
import { readableIdentities } from '../rules/adoption/readable-identities';
import { DeployedStack, DeployedStacks, readIdentities } from '../template-model/identities/identities-file';
import { claimsOf } from './claims';
import { problemsOf, problemsWithout } from './identity-check';
import { pin } from './pin';
import { warnOfSilentAuthorization } from './silent-authorization';
import { StackResources } from './stack-resources';

/** How the identities of a file are given to a stack. */
export interface ApplyIdentitiesOptions {
  /**
   * The name of the stack in the file.
   *
   * @default - the name of the stack that they are given to
   */
  readonly deployedAs?: string;
}

/**
 * The logical ids of what is deployed, so that an API that is written anew keeps its address, its keys, its logs and its domain.
 *
 * `npx cdk-gatehouse migrate identities` writes the file from the deployed template; it belongs into the repository. It says what each
 * thing is by a natural key: `api`, `GET /pets`, `stage prod`, `key acme in plan gold`. Whatever is the same thing in the stack, made
 * by this library or by aws-cdk-lib, gets the logical id of the file, and API keys and log groups keep their names.
 *
 * Errors: AGW-ADO-07 for a file that cannot be read.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html
 *
 * @example
 * Identities.fromFile('gatehouse.identities.json').applyTo(this);
 */
export class Identities {
  /**
   * The identities of a file.
   *
   * Errors: AGW-ADO-07.
   *
   * @param path the path of the file, seen from the folder that the app runs in
   */
  static fromFile(path: string): Identities {
    const { deployed, faults } = readIdentities(textOf(path));
    readableIdentities.enforce({ path, faults });
    return new Identities(deployed);
  }

  private constructor(private readonly deployed: DeployedStacks) {}

  /**
   * Gives the ids to what a stack makes, and to what stacks nested in it make. Where in the app this is called makes no difference.
   *
   * A stack that is not deployed yet needs no identities. One that is deployed with the ids of another one, for it is the same code,
   * takes those by `deployedAs`.
   *
   * Errors: AGW-ADO-05 for a stack that the file does not have. At synthesis AGW-ADO-01 for a thing of the file that nothing in the
   * stack is, where an address, a value or a log would be lost; AGW-ADO-02 for a key that several things could mean; AGW-ADO-03 for a
   * thing of another type; AGW-ADO-04 and AGW-ADO-06 for a name in the file that nothing has; AGW-ADO-08 for a thing that `exportValue`
   * has exported; AGW-ADO-33, a warning, for routes that IAM guards because nothing is said.
   *
   * @param stack the stack
   */
  applyTo(stack: Stack, options: ApplyIdentitiesOptions = {}): void {
    const name = options.deployedAs ?? nameOf(stack);
    // A stack may have nothing but stacks that are nested in it.
    const known = [...new Set(Object.keys(this.deployed.stacks).flatMap((own) => [own, own.split('/')[0]]))];
    knownStack.enforce({ name, known });
    registerGatehouseRules(stack);
    const given = new GivenIdentities(this.deployed, stack, name);
    Aspects.of(stack).add({ visit: (construct) => given.visit(construct) }, { priority: AspectPriority.MUTATING });
    stack.node.addValidation({
      validate: () => {
        warnOfSilentAuthorization(stack);
        return given.problems;
      },
    });
  }
}

/** The id of the construct that is visited last. It has a dot, which names of other constructs have not. */
const LAST = 'Gatehouse.Identities';

/** Aspects may still make and change resources, so ids are given when the last construct is visited, and again for whatever comes later. */
class GivenIdentities {
  problems: string[] = [];
  private hasBegun = false;

  constructor(
    private readonly deployed: DeployedStacks,
    private readonly stack: Stack,
    private readonly name: string,
  ) {}

  visit(construct: IConstruct): void {
    if (construct === this.stack) {
      if (!this.stack.node.tryFindChild(LAST)) new Construct(this.stack, LAST);
    } else if (construct.node.id === LAST || (this.hasBegun && CfnResource.isCfnResource(construct))) {
      this.hasBegun = true;
      this.problems = this.give(this.stack, this.name);
    }
  }

  /** Goes through a stack and those that are nested in it. */
  private give(stack: Stack, name: string): string[] {
    const nested = new Map(
      stack.node
        .findAll()
        .filter(NestedStack.isNestedStack)
        .filter(({ nestedStackParent }) => nestedStackParent === stack)
        .map((each) => [`${name}/${stack.resolve(each.nestedStackResource!.logicalId)}`, each]),
    );
    const isGone = (other: string) => other.slice(0, other.lastIndexOf('/')) === name && !nested.has(other);
    const { stacks } = this.deployed;
    return [
      ...(Object.hasOwn(stacks, name) ? this.giveOwn(stack, stacks[name], name) : []),
      ...[...nested].flatMap(([own, each]) => this.give(each, own)),
      ...Object.keys(stacks)
        .filter(isGone)
        .flatMap((gone) => problemsWithout(stacks[gone], gone)),
    ];
  }

  private giveOwn(stack: Stack, deployed: DeployedStack, name: string): string[] {
    const made = new StackResources(stack);
    const claims = claimsOf(deployed, made);
    const problems = problemsOf(deployed, made, claims, name);
    return [...problems, ...pin(deployed, made, claims)];
  }
}

/** The name of a stack in the file. */
function nameOf(stack: Stack): string {
  const { nestedStackParent: parent, nestedStackResource } = stack;
  return parent ? `${nameOf(parent)}/${parent.resolve(nestedStackResource!.logicalId)}` : stack.stackName;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
