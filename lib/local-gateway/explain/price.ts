/** US dollars in us-east-1 in November 2026, before what large numbers take off: https://aws.amazon.com/api-gateway/pricing/ */
const MILLION_REQUESTS: { readonly [kind: string]: string } = {
  REST: '$3.50 a million requests',
  HTTP: '$1.00 a million requests, each 512 KB begun counts as one',
  WebSocket: '$1.00 a million messages, each 32 KB begun counts as one; $0.25 a million minutes of connection',
};

/** https://aws.amazon.com/lambda/pricing/ */
const MILLION_INVOCATIONS = '$0.20 a million invocations, and their time';

/** What a request costs, by what of it is charged. */
export function priceOf(kind: string, steps: readonly { readonly step: string; readonly details: object }[]) {
  const invoked = steps.flatMap(({ details, step }) =>
    'function' in details ? [`${step}: ${MILLION_INVOCATIONS}`] : [],
  );
  return { gateway: MILLION_REQUESTS[kind], lambda: invoked, data: 'what AWS charges for data that leaves it' };
}
