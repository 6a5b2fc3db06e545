import { ServedRequest } from '../local-gateway/pipeline/served-request';
import { traceLines } from './trace-lines';

const MOST_KEPT = 200;

/** The latest requests, for those who ask for the way of one. */
export class RecentRequests {
  private readonly kept: ServedRequest[] = [];

  add(request: ServedRequest): void {
    this.kept.push(request);
    if (this.kept.length > MOST_KEPT) this.kept.shift();
  }

  /** The way of the latest request whose id begins like this. */
  wayOf(id: string): string[] {
    if (id === '') return [];
    const found = this.kept.filter((request) => request.id.startsWith(id)).at(-1);
    return found
      ? [found.title, ...traceLines(found.trace)]
      : [`No request ${id} is kept; there are ${this.kept.length}.`];
  }
}
