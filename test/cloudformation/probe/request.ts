/** A request to a stage. */
export interface ProbedRequest {
  /** The id of the API. */
  readonly apiId: string;
  readonly stage: string;
  /** The key of the route, such as `GET /pets/{petId}`. */
  readonly route: string;
}

/** Where a request ends up: at a backend, or at a reason why not. */
export interface ProbeResult {
  /** `Lambda <function>:<version>`, `AWS::SQS::Queue <url>`, `MOCK`, an address; absent where no backend is reached. */
  readonly backend?: string;
  /** Why it does not get there. */
  readonly failure?: string;
  /** Which side of a canary answered. */
  readonly side: 'stable' | 'canary';
  /** The API keys that open the route, where one is needed. */
  readonly apiKeys?: readonly string[];
}
