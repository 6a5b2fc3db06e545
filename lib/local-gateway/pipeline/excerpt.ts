const LONGEST = 10_000;

/** What the trace and the list of requests keep of a payload. */
export function excerpt(payload: string | Buffer): string {
  if (typeof payload !== 'string') return payload.toString('utf8', 0, LONGEST);
  // A part of a text keeps all of it in memory, unless it is copied.
  return payload.length <= LONGEST ? payload : Buffer.from(payload.slice(0, LONGEST)).toString();
}
