/** Why a request does not reach its backend. */
export class Refusal extends Error {}
