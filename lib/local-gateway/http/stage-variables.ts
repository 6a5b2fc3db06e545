import { HttpExchange } from './http-exchange';

/** Fills in the stage variables of an address. */
export function withStageVariables(address: string, { stage }: HttpExchange): string {
  return address.replaceAll(/\$\{stageVariables\.(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(stage.variables, name) ? stage.variables[name] : '',
  );
}
