import { StageState, Variables } from './shift-world';

/**
 * What a canary carries of its shift, as a stage variable that only the canary has. Who does not find its own token on the stage is not
 * the newest request for it and never writes: the token comes with the canary, in one update, and goes with it.
 */
export interface ShiftToken {
  /** The request that put the canary on the stage. */
  readonly request: string;
  /** Which of its attempts, as an event may be delivered twice. */
  readonly nonce: string;
  /** When the shift began, in seconds since 1970. */
  readonly begun: number;
  /** The deployment that the stage served then. */
  readonly base: string;
  /** 0 before the first share, 1 for the first. */
  readonly step: number;
  /** When the step began, in seconds since 1970. */
  readonly since: number;
  /** Whether an approval was asked for. */
  readonly asked: boolean;
}

/** The stage variable that has the token. */
export const TOKEN = 'gatehouseShift';

/** The stage variable of the canary by which people say `approve` and `promote`. */
export const COMMAND = 'gatehouseCommand';

/** The letters are among those that values of stage variables may have. */
export function textOf({ asked, base, begun, nonce, request, since, step }: ShiftToken): string {
  return `request=${request}&nonce=${nonce}&begun=${begun}&base=${base}&step=${step}&since=${since}&asked=${asked}`;
}

export function tokenOn({ canary }: StageState): ShiftToken | undefined {
  return tokenIn(canary?.overrides ?? {});
}

export function tokenIn({ [TOKEN]: text }: Variables): ShiftToken | undefined {
  if (text === undefined) return undefined;
  const fields = new Map(text.split('&').map((field) => field.split('=') as [string, string]));
  const field = (name: string) => fields.get(name) ?? '';
  return {
    request: field('request'),
    nonce: field('nonce'),
    begun: Number(field('begun')),
    base: field('base'),
    step: Number(field('step')),
    since: Number(field('since')),
    asked: field('asked') === 'true',
  };
}

/** Whether the canary is one of ours: it has a token, or is what a promotion leaves that came second. */
export function hasOwnCanary(stage: StageState): boolean {
  const { canary, deploymentId } = stage;
  if (!canary) return false;
  const isEmpty =
    canary.deploymentId === deploymentId && canary.percentTraffic === 0 && Object.keys(canary.overrides).length === 0;
  return isEmpty || tokenOn(stage) !== undefined;
}
