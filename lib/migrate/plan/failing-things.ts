import { PredictedFailure } from '../../update-model/predicted-update';
import { KnownThings } from './known-things';
import { FailingThing } from './migration-plan';

/** What the deployment stops at, with what is in its way. */
export function failingThings(
  failures: readonly PredictedFailure[],
  was: KnownThings,
  is: KnownThings,
): FailingThing[] {
  return failures.map(({ logicalId, reason, stack }) => {
    if (logicalId === undefined) return { stack, thing: 'export', reason };
    const identity = is.find(stack, logicalId);
    const found = { stack, logicalId, thing: identity?.key ?? logicalId, reason };
    const twin = identity && was.sameAs(stack, identity);
    if (!identity || !twin || (twin.logicalId === logicalId && twin.stack === stack))
      return { ...found, ...renamed(reason) };
    const place = twin.stack === stack ? twin.logicalId : `${twin.logicalId} of the stack ${twin.stack}`;
    if (twin.type !== identity.type) {
      const fix = `It is an ${twin.type} there, and CloudFormation changes no type: keep that type, or take it away in a deployment before.`;
      return { ...found, reason: `exists as ${place}`, fix };
    }
    if (twin.stack !== stack) {
      return {
        ...found,
        reason: `exists as ${place}`,
        fix: 'Leave it in its stack, or take it away there in a deployment before.',
      };
    }
    return {
      ...found,
      reason: `exists as ${place}`,
      fix: `Keep its logical id: 'cdk-gatehouse migrate identities' writes the file that does.`,
    };
  });
}

function renamed(reason: string): { readonly fix?: string } {
  if (!/custom-named resource/.test(reason)) return {};
  return { fix: 'Leave what makes it new as it is deployed, or give it another name.' };
}
