import { Throttle } from '../../limits/limits';
import { isStage } from '../../limits/usage-plans';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { methodSettingsFor } from '../method-settings';
import { RestExchange } from '../rest-exchange';
import { RestStep } from './step';

/** A request must get through all four levels: the plan's method, the plan, the stage's method or the stage, the account. */
export const throttle: RestStep = {
  name: 'throttles',
  run(exchange) {
    const levels = levelsOf(exchange);
    const limits = Object.fromEntries(levels.map(({ level, throttle }) => [level, throttle]));
    exchange.trace.note({ limits });
    for (const { level, bucket, throttle } of levels) {
      if (!exchange.runtime.limits.takeToken(bucket, throttle)) {
        throw new GatewayFault('THROTTLED', {
          reason: `${level} lets ${throttle.rateLimit} requests a second through`,
        });
      }
    }
  },
};

interface Level {
  readonly level: string;
  readonly bucket: string;
  readonly throttle: Throttle;
}

function levelsOf(exchange: RestExchange): Level[] {
  const { api, context, method, stage, usagePlan } = exchange;
  const client = `${usagePlan?.id} ${context.identity.apiKeyId}`;
  const where = `${api.id} ${stage.name}`;
  const planStage = usagePlan?.stages.find(isStage(api.id, stage.name));
  const ofPlanMethod = planStage?.throttles.get(`${method.resourcePath}/${method.verb}`);
  const { rateLimit, burstLimit, throttleKey } = methodSettingsFor(stage, method);
  const ofStage =
    rateLimit === undefined && burstLimit === undefined
      ? undefined
      : {
          rateLimit: rateLimit ?? Number.POSITIVE_INFINITY,
          burstLimit: burstLimit ?? Number.POSITIVE_INFINITY,
        };
  const written: readonly [string, string, Throttle | undefined][] = [
    ['method of the usage plan', `${client} ${where} ${method.verb} ${method.resourcePath}`, ofPlanMethod],
    ['usage plan', client, usagePlan?.throttle],
    ['stage', `${where} ${throttleKey}`, ofStage],
    ['account', `account ${api.region}`, stage.accountThrottle],
  ];
  return written.flatMap(([level, bucket, throttle]) => (throttle ? [{ level, bucket, throttle }] : []));
}
