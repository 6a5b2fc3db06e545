import { Place } from '../../lib/update-model/place';
import { Resources } from '../../lib/update-model/resources';
import { Clock } from './clock';
import { Answer } from './custom-resource';
import { Stack } from './stack';

/** What the environments of one simulation share. */
export interface World {
  readonly clock: Clock;
  readonly environments: ReadonlyMap<string, Environment>;
  /** The folders of the assets of all apps that were deployed, by object key. */
  readonly assets: ReadonlyMap<string, string>;
  /** What custom resources answered, by the path of the address that they were given. */
  readonly answers: Map<string, Answer>;
  /** Functions that tests stand in for, by name. */
  readonly handlers: ReadonlyMap<string, FunctionHandler>;
  /** The states of alarms, by name. */
  readonly alarmStates: ReadonlyMap<string, AlarmState>;
  /** Called before each call of a service by a function; what it throws is the answer. */
  beforeCall?(call: { readonly service: string; readonly action: string; readonly input: any }): void;
  /** The environment of an account and a region. */
  environment(account: string, region: string): Environment;
  nextNumber(): number;
}

export type FunctionHandler = (event: any, context: object) => unknown;

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** One region of one account. */
export class Environment implements Place {
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

  get everywhere(): Environment[] {
    return [...this.world.environments.values()];
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
