import { readFileSync } from 'node:fs';

/** A call to the control plane of API Gateway, in the words of boto3. */
export interface ControlPlaneCall {
  readonly op: string;
  readonly params: Parameters;
  /** The name that later calls know the result by. */
  readonly as?: string;
}

export type Parameters = { readonly [name: string]: any };

export interface RecordedBackend {
  readonly kind: string;
  readonly behaviour: Parameters;
  readonly uris: readonly string[];
}

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: string | null;
  readonly body_base64?: string;
}

export interface RecordedAnswer {
  readonly status?: number;
  readonly status_class?: string;
  readonly body?: unknown;
  readonly body_is?: 'json' | 'text' | 'base64' | 'fields';
  readonly fields?: { readonly [pointer: string]: unknown };
  readonly headers?: { readonly [name: string]: string };
  readonly project?: string;
}

/** One recorded call of the real service, with everything that made the API and stood behind it. */
export interface Recording {
  readonly id: string;
  readonly api: readonly ControlPlaneCall[];
  readonly backends: { readonly [placeholder: string]: RecordedBackend };
  readonly request: RecordedRequest;
  readonly answer: RecordedAnswer;
  readonly variants?: readonly {
    readonly name: string;
    readonly request: RecordedRequest;
    readonly answer: RecordedAnswer;
  }[];
  readonly random?: readonly string[];
  readonly cloudfront?: readonly string[];
  readonly parsed_strings?: readonly string[];
  readonly backend_got?: Parameters;
  readonly replayable?: boolean;
  readonly why_not?: string;
}

export function readRecordings(file: string): Recording[] {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** What keeps a recording from being replayed. */
export class NotReplayable extends Error {}
