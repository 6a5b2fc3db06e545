import { HookProgress } from './shift-world';

/** Why a hook refuses; `undefined` where it consents. A gate opens for a clear yes alone: `{ allow: true }`, or no answer at all. */
export function refusalOf({ answer, failure }: HookProgress): string | undefined {
  if (failure !== undefined) return `it failed: ${failure}`;
  if (answer === undefined || answer === null || isEmpty(answer)) return undefined;
  const { allow, reason } = answer as { readonly allow?: unknown; readonly reason?: unknown };
  if (allow === true) return undefined;
  if (allow === false) return String(reason ?? 'no reason given');
  return `it answered ${JSON.stringify(answer)}, which is neither { allow: true } nor nothing`;
}

function isEmpty(answer: unknown): boolean {
  return answer === '' || (typeof answer === 'object' && answer !== null && Object.keys(answer).length === 0);
}
