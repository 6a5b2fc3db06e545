/** A mistake in the handler: a piece of its code, and what stands there instead. */
export interface Mutation {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const mutation = (file: string, from: string, to: string): Mutation => ({ file: `${file}.ts`, from, to });

/** Mistakes that somebody could make. Each is found by a schedule, or it would go out. */
export const MUTATIONS: readonly Mutation[] = [
  // The direction of CloudFormation
  mutation('stack-direction', '/^(CREATE|UPDATE|IMPORT)_IN_PROGRESS$/', '/IN_PROGRESS$/'),
  mutation('stack-direction', "? 'back' : 'over'", "? 'forward' : 'over'"),
  mutation('stack-direction', '/ROLLBACK_IN_PROGRESS$/', '/ROLLBACK/'),
  mutation('index', "if (direction === 'forward') {", 'if (true) {'),
  mutation('index', 'if (!asked) throw', 'if (false) throw'),
  mutation('index', '|| !isAwaited(ResourceProperties, await world.askedOfResource())', ''),
  mutation('index', "direction !== 'back' ||", ''),
  mutation('index', 'return !hadSomethingToUndo && world.now() - startedAt >= LONGEST_INVOCATION;', 'return true;'),
  mutation('index', 'world.now() - startedAt >= LONGEST_INVOCATION', 'true'),
  mutation('index', '!hadSomethingToUndo && ', ''),
  mutation('index', "if (direction === 'forward' || !isPassing(error, 0)) throw error;", 'throw error;'),
  mutation('index', 'world.now() - asked.since > AT_ONCE', 'false'),
  mutation('index', 'if (!isPassing(error, world.now() - look.startedAt)) throw error;', 'throw error;'),
  mutation('stack-request', "if (status !== undefined && !status.endsWith('IN_PROGRESS')) return false;", ''),
  mutation('stack-request', 'asked.DeploymentId === properties.DeploymentId &&', ''),
  mutation('stack-request', 'asked.Variables === properties.Variables', 'true'),
  mutation('index', 'return { IsComplete: await isTakenOff(world) };', 'return { IsComplete: true };'),
  mutation('index', 'throw error;\n    return false;', 'throw error;\n    throw error;'),
  mutation('index', 'if (isDenied(error)) return true;', ''),
  mutation('index', 'if (stage && tokenOn(stage) &&', 'if (tokenOn(stage!) &&'),
  mutation('index', 'if (stage && tokenOn(stage) &&', 'if (stage &&'),
  mutation('stack-request', "status === undefined || status === 'DELETE_IN_PROGRESS'", 'true'),
  // The token
  mutation('advance-shift', '!token || token.nonce !== look.nonce', '!token'),
  mutation(
    'advance-shift',
    'if (!token || token.nonce !== look.nonce) throw new ShiftStopped(missing(token));',
    'if (!token) return true;',
  ),
  mutation('advance-shift', "if (direction !== 'forward') return leave", 'if (false) return leave'),
  mutation('advance-shift', 'token ? token.nonce === nonce : hasOwnCanary(stage)', 'false'),
  mutation('advance-shift', 'isOver && stage && tokenOn(stage)?.nonce === nonce', 'stage'),
  mutation('begin-shift', 'if (token?.request === attempt.request) return token.nonce;', ''),
  mutation('begin-shift', 'if (serves(stage, target)) return attempt.nonce;', ''),
  mutation('begin-shift', 'if (attempt.isLate) {', 'if (false) {'),
  mutation('begin-shift', 'await world.update(armed(request, firstToken(attempt, stage, world)));', ''),
  mutation(
    'stage-patches',
    "replace('/canarySettings/percentTraffic', '0.0'),\n    replace('/canarySettings/useStageCache'",
    "replace('/canarySettings/percentTraffic', '5'),\n    replace('/canarySettings/useStageCache'",
  ),
  mutation('stage-patches', '...Object.entries(target.variables).map(([name, value]) => override(name, value)),', ''),
  mutation('shift-token', 'return isEmpty || tokenOn(stage) !== undefined;', 'return true;'),
  mutation('shift-token', 'return isEmpty || tokenOn(stage) !== undefined;', 'return isEmpty;'),
  // What was done by hand
  mutation('advance-shift', 'refuseHandiwork(request, token, stage);', ''),
  mutation('advance-shift', 'stage.deploymentId !== base', 'false'),
  mutation('advance-shift', 'deploymentId !== target.deploymentId', 'false'),
  mutation('advance-shift', 'Math.abs(percentTraffic - planned) > 0.01', 'false'),
  mutation('stage-patches', 'const isBrought = stage.deploymentId === brought.deploymentId && ', 'const isBrought = '),
  // Steps, time, alarms, hooks and gates
  mutation('advance-shift', 'await this.askAlarms();', ''),
  mutation('advance-shift', "states[name] === 'ALARM'", "states[name] === 'OK'"),
  mutation('advance-shift', 'if (world.now() / 1000 < ends) return false;', ''),
  mutation('advance-shift', '+ (isLast ? bakeSeconds : 0)', ''),
  mutation('advance-shift', 'token.step === steps.length', 'token.step >= steps.length - 1'),
  mutation('advance-shift', 'request.steps[step - 1];\n', 'request.steps[step] ?? 100;\n'),
  mutation('advance-shift', 'this.goTo(token.step + 1, ends)', 'this.goTo(token.step + 2, ends)'),
  mutation('advance-shift', "(await this.consents('beforeShift')) &&", ''),
  mutation('advance-shift', "if (!(await this.consents('afterStep'))) return false;", ''),
  mutation('advance-shift', "(await this.consents('afterShift')) &&", ''),
  mutation('advance-shift', '!(await this.isApproved())', 'false'),
  mutation('advance-shift', "return this.command === 'approve';", 'return true;'),
  mutation('advance-shift', 'if (progress.isRunning) return false;', ''),
  mutation('advance-shift', 'if (refusal !== undefined) await this.fail', 'if (false) await this.fail'),
  mutation('advance-shift', "this.command === 'promote'", "this.command === 'approve'"),
  mutation('advance-shift', 'isInTime ? plannedAt : now', 'isInTime ? plannedAt - 60 : now'),
  mutation('advance-shift', 'await takeOff(world);\n    const text', 'const text'),
  // The promotion and the way back
  mutation('stage-patches', "{ op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },", ''),
  mutation('stage-patches', "{ op: 'copy', from: '/canarySettings/stageVariableOverrides', path: '/variables' },", ''),
  mutation(
    'stage-patches',
    '[...(canary ? TAKE_OFF : []), ...ownVariables(variables)]',
    '[...(canary ? TAKE_OFF : [])]',
  ),
  mutation(
    'stage-patches',
    '[...(canary ? TAKE_OFF : []), ...ownVariables(variables)]',
    '[...ownVariables(variables)]',
  ),
  mutation('stage-patches', "...(isBrought ? [replace('/deploymentId', target.deploymentId)] : []),", ''),
  mutation('stage-patches', '...names.map(([name]) =>', '...names.slice(1).map(([name]) =>'),
  mutation('roll-back', '...(before ? undone(before, target, stage) : []),', ''),
  mutation('roll-back', '...tidied(hasOwnCanary(stage) ? stage : { ...stage, canary: undefined }),', ''),
  mutation('failures', 'return !LASTING.test(', 'return LASTING.test('),
  mutation('failures', 'if (attempt === TRIES ||', 'if (attempt === 1 ||'),
];
