import { Environment } from '../environment';
import { deploymentsOf, isStillDefined } from '../probe/probe';
import { ProbedRequest, ProbeResult } from '../probe/request';
import { ServedRequest, SimulatedAccount } from '../simulated-account';
import { Step } from '../steps';

/** What became of each request of an account at one moment: where it ended up, on each side that takes requests. */
export type Reach = ReadonlyMap<string, Arrival>;

interface Arrival {
  readonly backends: readonly string[];
  readonly failures: readonly string[];
  /** Whether the API has the route still; its snapshot may have one that is gone. */
  readonly isDefined: boolean;
  readonly deployments: string;
  /** The API keys that open the route, on all sides. */
  readonly keys: readonly string[];
}

/** A moment at which a request did not reach its backend. */
export interface Miss {
  readonly request: string;
  readonly after: Step;
  readonly what: string;
}

export function reachOf(account: SimulatedAccount): Reach {
  const toStages = account
    .requests()
    .map((request) => [
      nameOf(request),
      arrivalOf(request, account.probe(request.stage, request.route, request.apiId)),
    ]);
  const toNames = account
    .domainRequests()
    .map((request) => [`https://${request.address} ${shapeOf(request.route)}`, arrivalOf(request, request.results)]);
  return new Map([...toStages, ...toNames] as [string, Arrival][]);
}

function arrivalOf(
  request: ProbedRequest & { readonly environment: Environment },
  results: readonly ProbeResult[],
): Arrival {
  return {
    isDefined: isStillDefined(request.environment, request),
    deployments: deploymentsOf(request.environment, request),
    backends: results.flatMap(({ backend }) => backend ?? []),
    keys: results.flatMap(({ apiKeys }) => apiKeys ?? []),
    failures: results.flatMap(({ failure, side }) => (failure ? `${side}: ${failure}` : [])),
  };
}

/** Looks after each step whether the requests that got through before the deployment still do. */
export class Watch {
  private readonly moments: { readonly step: Step; readonly reach: Reach }[] = [];
  private readonly before: Reach;

  constructor(private readonly account: SimulatedAccount) {
    this.before = reachOf(account);
  }

  readonly look = (step: Step): void => {
    this.moments.push({ step, reach: reachOf(this.account) });
  };

  /** The moments at which a request that is there before and after was lost, or came to a third backend. */
  misses(): Miss[] {
    const after = reachOf(this.account);
    const kept = [...this.before].filter(([request, { deployments, failures }]) => {
      const now = after.get(request);
      return failures.length === 0 && now && (now.isDefined || now.deployments === deployments);
    });
    // An update that fails later has changed what stages serve that deploy by themselves.
    const furthest = this.moments.filter(({ step }) => step.phase === 'forward').at(-1)?.reach;
    return this.moments.flatMap(({ step, reach }) =>
      kept.flatMap(([request, { backends, keys }]): Miss[] => {
        const now = reach.get(request);
        if (!now) return [{ request, after: step, what: 'the stage does not serve the route' }];
        if (now.failures.length > 0) return [{ request, after: step, what: now.failures.join(', ') }];
        const lost = keys.find((key) => !now.keys.includes(key) && after.get(request)!.keys.includes(key));
        if (lost) return [{ request, after: step, what: `the key ${lost} does not open it` }];
        const ends = [after, furthest].flatMap((end) => end?.get(request)?.backends ?? []);
        const allowed = [...backends, ...ends];
        const strange = now.backends.find((backend) => !allowed.includes(backend));
        return strange ? [{ request, after: step, what: `came to ${strange}` }] : [];
      }),
    );
  }
}

/** The keys of clients, which the library describes by their names. */
export function keysOf(account: SimulatedAccount): ReadonlyMap<string, string> {
  return new Map(
    account.resources('AWS::ApiGateway::ApiKey').map(({ id, properties }) => [properties.Description, id]),
  );
}

function nameOf({ apiId, apiName, route, stage }: ServedRequest): string {
  return `${apiName ?? apiId}/${stage} ${shapeOf(route)}`;
}

/** Whatever the variables of its path are called, a route takes the same requests. */
function shapeOf(route: string): string {
  return route.replace(/\{\w+\}/g, '{}');
}
