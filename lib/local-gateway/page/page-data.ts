/** What the page gets of the gateway, as JSON. */
export interface PageData {
  readonly apis: readonly PageApi[];
  readonly keys: readonly { readonly name: string; readonly value: string }[];
  /** ARNs of those for whom the page can sign. */
  readonly callers: readonly string[];
  /** What could not be known, and what is not done here. */
  readonly remarks: readonly string[];
}

export interface PageApi {
  readonly name: string;
  /** `REST`, `HTTP` or `WebSocket`. */
  readonly kind: string;
  readonly stages: readonly PageStage[];
  readonly routes: readonly PageRoute[];
}

export interface PageStage {
  readonly name: string;
  /** What the path of a request begins with: `/pets-api/prod`. */
  readonly path: string;
}

export interface PageRoute {
  /** Absent for `$default`. */
  readonly verb?: string;
  readonly path: string;
  readonly integration: string;
  readonly authorization: string;
  readonly needsApiKey: boolean;
  /** A body that its model takes. */
  readonly body?: string;
}

/** A request that the page asks for. */
export interface PageCall {
  readonly method: string;
  /** With its API and stage: `/pets-api/prod/pets?limit=2`. */
  readonly target: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
  /** The ARN of who signs it. */
  readonly caller?: string;
}

/** An open connection of a WebSocket API. */
export interface PageConnection {
  readonly id: string;
  readonly api: string;
  readonly stage: string;
  /** In milliseconds since 1970; so is the next. */
  readonly connectedAt: number;
  readonly lastActiveAt: number;
}

/** One request, or one event of a connection, in the list. */
export interface RequestLine {
  readonly id: number;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly target: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The step that ended it, and why. */
  readonly fault?: string;
}

/** One request with all that is known of it. */
export interface RequestDetails extends RequestLine {
  /** Events of connections have neither. */
  readonly request?: PageMessage;
  readonly response?: PageMessage;
  readonly steps: readonly PageStep[];
}

export interface PageMessage {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export interface PageStep {
  readonly step: string;
  readonly startedAt: number;
  readonly milliseconds: number;
  readonly details: { readonly [name: string]: unknown };
  readonly fault?: string;
}
