import { ApiElement } from '../../template-model/elements';
import { RELEASE } from '../../template-model/release';
import { LoadedStack } from '../assembly/load-stacks';

/** What an API was when a deployment was made, where a template of then is given; else what it is now. */
export class Snapshots<Api> {
  private readonly known = new Map<LoadedStack, Api>();

  constructor(
    private readonly element: ApiElement,
    readonly current: Api,
    /** By the logical id of a deployment, or by the name of a release. */
    private readonly given: ReadonlyMap<string, LoadedStack>,
    private readonly read: (then: ApiElement, stack: LoadedStack) => Api,
  ) {}

  /** The API of a deployment, by its logical id. */
  readonly at = (deployment: string | undefined): Api => {
    const { deployments, logicalId } = this.element;
    const release = deployments.find((element) => element.logicalId === deployment)?.metadata?.string(RELEASE);
    const stack = this.given.get(deployment ?? '') ?? this.given.get(release ?? '');
    const then = stack?.model.apis.find((api) => api.logicalId === logicalId);
    if (!stack || !then) return this.current;
    const snapshot = this.known.get(stack) ?? this.read(then, stack);
    this.known.set(stack, snapshot);
    return snapshot;
  };

  /** The releases among deployments of which nobody knows what the API was. */
  assumedOf(served: readonly { readonly api: Api; readonly release?: string }[]): string[] {
    const assumed = served.flatMap(({ api, release }) =>
      api === this.current && release !== undefined ? [release] : [],
    );
    return [...new Set(assumed)];
  }
}
