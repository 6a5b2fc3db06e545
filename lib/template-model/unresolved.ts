/**
 * A value that only CloudFormation can know: an intrinsic function, a reference, a parameter.
 * Rules never judge it; `text` shows it the way `Fn::Sub` would write it, for rules that look at the literal parts.
 */
export class Unresolved {
  constructor(
    readonly intrinsic: unknown,
    readonly text: string,
  ) {}
}
