/** A route as it is shown to somebody who wants to call it. */
export interface ServedRoute {
  /** `GET`, `ANY`; absent for `$default`. */
  readonly verb?: string;
  readonly path: string;
  /** `Lambda ListPets`, `sqs`, `mock`, `https://example.com/` */
  readonly integration: string;
  /** The AWS service that it calls without a function: `sqs`. */
  readonly service?: string;
  /** `NONE`, `AWS_IAM`, `CUSTOM`, `COGNITO_USER_POOLS`, `JWT` */
  readonly authorization: string;
  readonly needsApiKey: boolean;
  /** The JSON schema of the request's body. */
  readonly bodySchema?: unknown;
}
