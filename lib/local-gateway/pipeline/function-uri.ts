const INVOCATIONS =
  /:lambda:path\/(?:2015-03-31|2021-11-15)\/functions\/(.+)\/(?:invocations|response-streaming-invocations)$/;

/** The function that the URI of an integration or of an authorizer invokes; `undefined` where it invokes none. */
export function functionArnOf(uri: string): string | undefined {
  return INVOCATIONS.exec(uri)?.[1];
}
