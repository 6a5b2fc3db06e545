import { AT_ONCE } from '../../../lib/canary-deployment/handler';
import { COMMAND, tokenOn } from '../../../lib/canary-deployment/handler/shift-token';
import { Handiwork } from './schedule';
import { WatchedStage } from './watched-stage';

/** What somebody does to a stage with the console or the commands of the construct, `now` in seconds. */
export function actOn(stage: WatchedStage, what: Handiwork, now: number): void {
  const { canary, shift } = stage;
  const hasToken = tokenOn(stage.state) !== undefined;
  if (what === 'move the stage') {
    stage.deploymentId = 'other';
    stage.isByHand = true;
  } else if (canary && hasToken) {
    if (what === 'delete the canary') stage.canary = undefined;
    if (what === 'set the share to 0') canary.percentTraffic = 0;
    if (what === 'set another share') canary.percentTraffic = 77;
    if (what === 'move the canary') {
      canary.deploymentId = 'other';
      // In the middle of a call nobody can tell it from what the call has just read.
      if (stage.isSlow) stage.isByHand = true;
    }
    if (what === 'promote in the console') {
      Object.assign(stage.variables, canary.overrides);
      if (canary.deploymentId === 'other') stage.isByHand = true;
      stage.deploymentId = canary.deploymentId;
      canary.percentTraffic = 0;
      return;
    }
    if (what === 'say promote') {
      canary.overrides[COMMAND] = 'promote';
      if (shift) shift.isPromotedByWord = true;
      return;
    }
    if (what === 'say approve') {
      if (tokenOn(stage.state)!.asked && shift) shift.approvals++;
      canary.overrides[COMMAND] = 'approve';
      return;
    }
  }
  // What is done while an event may still come for the first time cannot be told from what was before it.
  const isEarly = (now - stage.newestSince) * 1000 <= AT_ONCE;
  if (hasToken && shift && !(isEarly && what === 'delete the canary')) shift.isTakenOver = !stage.isAsLeft;
}
