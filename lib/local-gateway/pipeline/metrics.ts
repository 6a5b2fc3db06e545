/** Where a metric was measured. */
export interface MetricDimensions {
  /** The name of the API. */
  readonly api: string;
  readonly stage: string;
  /** `GET /pets`, `$default`; absent where no route was found. */
  readonly route?: string;
}

/** The statistics that CloudWatch has of a metric. */
export interface MetricStatistics {
  readonly sampleCount: number;
  readonly sum: number;
  readonly average: number;
  readonly minimum: number;
  readonly maximum: number;
}

interface Measured {
  readonly name: string;
  readonly dimensions: MetricDimensions;
  sampleCount: number;
  sum: number;
  minimum: number;
  maximum: number;
}

/** What the service would publish: by the names of CloudWatch, latencies in milliseconds. */
export class Metrics {
  private readonly measured = new Map<string, Measured>();

  record(name: string, value: number, dimensions: MetricDimensions): void {
    const { api, route, stage } = dimensions;
    const key = JSON.stringify([name, api, stage, route]);
    const none = { name, dimensions, sampleCount: 0, sum: 0, minimum: Infinity, maximum: -Infinity };
    const one = this.measured.get(key) ?? none;
    this.measured.set(key, one);
    one.sampleCount += 1;
    one.sum += value;
    one.minimum = Math.min(one.minimum, value);
    one.maximum = Math.max(one.maximum, value);
  }

  /** The statistics of all measurements that these dimensions hold for; all are 0 where nothing was measured. */
  statistics(name: string, { api, route, stage }: Partial<MetricDimensions>): MetricStatistics {
    const found = [...this.measured.values()].filter(
      ({ dimensions, name: measured }) =>
        measured === name &&
        (api === undefined || api === dimensions.api) &&
        (stage === undefined || stage === dimensions.stage) &&
        (route === undefined || route === dimensions.route),
    );
    if (found.length === 0) return { sampleCount: 0, sum: 0, average: 0, minimum: 0, maximum: 0 };
    const sampleCount = found.reduce((count, one) => count + one.sampleCount, 0);
    const sum = found.reduce((total, one) => total + one.sum, 0);
    return {
      sampleCount,
      sum,
      average: sum / sampleCount,
      minimum: Math.min(...found.map(({ minimum }) => minimum)),
      maximum: Math.max(...found.map(({ maximum }) => maximum)),
    };
  }
}
