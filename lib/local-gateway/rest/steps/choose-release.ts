import { RestStep } from './step';

/** A share of the requests goes to the canary; what serves it, and with which stage variables, is what the rest of the way reads. */
export const chooseRelease: RestStep = {
  name: 'release',
  run(exchange) {
    const { runtime, stage, trace } = exchange;
    const { canary } = stage;
    exchange.isCanary = canary !== undefined && runtime.random() * 100 < canary.percent;
    const chosen = exchange.isCanary && canary ? canary : stage;
    exchange.api = chosen.api;
    exchange.deploymentId = chosen.deploymentId;
    exchange.stageVariables = { ...stage.variables, ...(exchange.isCanary ? canary?.variableOverrides : {}) };
    trace.note({ deployment: chosen.deploymentId, release: chosen.release });
    if (canary) trace.note({ isCanary: exchange.isCanary, canary: canary.release ?? canary.deploymentId });
    if (canary) trace.note({ canaryPercent: canary.percent });
    trace.note({ stageVariables: exchange.stageVariables });
  },
};
