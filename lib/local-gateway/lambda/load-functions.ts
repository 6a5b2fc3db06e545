import { LoadedStack } from '../assembly/load-stacks';
import { Functions } from '../backends/functions';
import { FunctionHandler, InProcessFunction } from '../backends/in-process-function';
import { EndpointOptions, endpointVariables } from '../backends/service-endpoints';
import { FunctionCode, functionsOf } from './function-code';
import { ConsoleSink } from './function-process';
import { ProcessFunction } from './process-function';
import { RemoteFunction } from './remote-function';

export interface FunctionOptions extends EndpointOptions {
  /** What stands for a function, by name or logical id. */
  readonly functions?: { readonly [name: string]: FunctionHandler | string };
  readonly print?: ConsoleSink;
  /** What processes find in their environment, asked when one starts. */
  readonly environment?: () => { readonly [name: string]: string };
}

/** Runtimes that this machine has processes for. */
const RUNTIMES = /^(?:nodejs|python)/;

/** The functions that nothing on this machine runs, with their runtimes. */
export function missingFunctions(stacks: readonly LoadedStack[], functions: Functions): string[] {
  return stacks
    .flatMap(functionsOf)
    .filter(({ name }) => !functions.has(name))
    .map(({ name, runtime }) => `${name} (${runtime ?? 'container image'})`);
}

/** The functions of all stacks, and those that stand for others. */
export function loadFunctions(stacks: readonly LoadedStack[], options: FunctionOptions): Functions {
  const functions = new Functions();
  const codes = stacks.flatMap(functionsOf);
  for (const code of codes) addCode(functions, code, options);
  for (const [name, stand] of Object.entries(options.functions ?? {})) {
    const local = typeof stand === 'string' ? new RemoteFunction(stand) : new InProcessFunction(name, stand);
    const named = codes.find(({ logicalId }) => logicalId === name || idWithoutHash(logicalId) === name);
    functions.add(named?.name ?? name, local);
  }
  return functions;
}

function addCode(functions: Functions, code: FunctionCode, options: FunctionOptions): void {
  if (code.directory === undefined || !RUNTIMES.test(code.runtime ?? '')) return;
  const environment = () => ({ ...endpointVariables(options), ...options.environment?.() });
  functions.add(code.name, new ProcessFunction(code, options.print ?? (() => {}), environment));
}

/** The CDK ends a logical id with eight characters of a hash. */
function idWithoutHash(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}
