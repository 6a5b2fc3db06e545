/** The gateway itself answers instead of the backend, always in the same form. */
export class HttpFault extends Error {
  constructor(
    readonly status: number,
    /** The text of the answer. */
    readonly text: string,
    /** Why, for the trace. */
    reason: string = text,
    readonly headers: { readonly [name: string]: string } = {},
  ) {
    super(reason);
  }
}
