import { Clock } from './clock';
import { Resources } from './resources';
import { Stack } from './stack';

/** What the environments of one simulation share. */
export interface World {
  readonly clock: Clock;
  readonly environments: ReadonlyMap<string, Environment>;
  nextNumber(): number;
}

/** One region of one account. */
export class Environment {
  readonly resources = new Resources();
  readonly stacks = new Map<string, Stack>();

  constructor(
    readonly world: World,
    readonly account: string,
    readonly region: string,
  ) {}

  /** An identifier as services make them up. */
  newId(): string {
    return `id${String(this.world.nextNumber()).padStart(8, '0')}`;
  }

  /** The stack that exports a name. */
  exporterOf(name: string): Stack | undefined {
    return [...this.stacks.values()].find((stack) => stack.exports.has(name));
  }

  /** This and all other regions of the account. */
  get ofAccount(): Environment[] {
    return [...this.world.environments.values()].filter(({ account }) => account === this.account);
  }
}
