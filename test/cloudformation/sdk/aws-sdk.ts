import { Environment } from '../environment';
import { actionsOf, callService } from './calls';

/** A call of the service, as an SDK makes it. */
type Call = (input: object) => Promise<unknown>;

/**
 * The module of an AWS service, version 3: clients with `send`, commands, clients with methods, exceptions. Calls go to the
 * simulated account.
 *
 * @param role the ARN of the role that calls; without it, everything is allowed
 */
export function awsSdk(environment: Environment, role: string | undefined, moduleName: string): object {
  const service = moduleName.replace('@aws-sdk/client-', '');
  const call = (region: string | undefined, action: string, input: object): Promise<unknown> => {
    const { account } = environment;
    const place = region === undefined ? environment : environment.world.environment(account, region);
    return callService(place, role, service, action, input);
  };
  return new Proxy(
    {},
    {
      has: () => true,
      // The custom resource for calls of the SDK looks through the names of the module, and that for groups of logs copies them.
      ownKeys: () => [
        'ServiceClient',
        'CloudWatchLogsClient',
        ...actionsOf(service).map((action) => `${action}Command`),
      ],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      get(_target, name) {
        if (name === '__esModule') return true;
        if (typeof name !== 'string' || name === 'then') return undefined;
        if (name.startsWith('waitUntil')) return async () => ({ state: 'SUCCESS' });
        if (/(Exception|Fault|NotFound)$/.test(name)) return class extends Error {};
        if (name.endsWith('Command')) return commandClass(name.replace(/Command$/, ''));
        if (name.endsWith('Client')) return clientClass(call);
        return clientWithMethods(call);
      },
    },
  );
}

interface Configuration {
  readonly region?: string;
}

function commandClass(action: string) {
  return class {
    readonly action = action;
    constructor(readonly input: object) {}
  };
}

function clientClass(call: (region: string | undefined, action: string, input: object) => Promise<unknown>) {
  return class {
    readonly config = { region: async () => this.configuration.region };
    constructor(private readonly configuration: Configuration = {}) {}
    send({ action, input }: { readonly action: string; readonly input: object }): Promise<unknown> {
      return call(this.configuration.region, action, input);
    }
  };
}

function clientWithMethods(call: (region: string | undefined, action: string, input: object) => Promise<unknown>) {
  return class {
    constructor({ region }: Configuration = {}) {
      // biome-ignore lint/correctness/noConstructorReturn: every method is a call
      return new Proxy(this, {
        get: (_target, name): Call | undefined => {
          if (typeof name !== 'string' || name === 'then') return undefined;
          return (input) => call(region, name[0].toUpperCase() + name.slice(1), input);
        },
      });
    }
  };
}
