import { App, Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  ApiKeySource,
  GatewayApi,
  GatewayIntegration,
  GatewayRoute,
  KeyRotation,
  Quota,
  StageSet,
  UsagePlanBundle,
} from 'cdk-gatehouse';

const app = new App();
const stack = new Stack(app, 'PaidApi');

// Callers sign their requests, and send a key that says which plan they pay for.
const paid = (url: string): GatewayRoute => ({ integration: GatewayIntegration.http(url), apiKeyRequired: true });

const weather = new GatewayApi(stack, 'Weather', {
  routes: {
    'GET /now/{city}': paid('https://weather.example.com/now/{city}'),
    'GET /forecast/{city}': paid('https://weather.example.com/forecast/{city}'),
  },
});
const traffic = new GatewayApi(stack, 'Traffic', {
  routes: { 'GET /jams/{city}': paid('https://traffic.example.com/jams/{city}') },
});

const stages = [weather, traffic].map((api) =>
  new StageSet(stack, `${api.node.id}Stages`, { api, stages: { v1: {} } }).stage('v1'),
);

const bundle = new UsagePlanBundle(stack, 'Plans', {
  stages,
  plans: {
    free: {
      throttle: { rateLimit: 2, burstLimit: 5 },
      quota: Quota.perDay(500),
      keys: [ApiKeySource.generated('trial')],
    },
    team: {
      throttle: { rateLimit: 20, burstLimit: 40 },
      quota: Quota.perMonth(100_000),
      // The forecast is what costs us.
      methodThrottles: { 'GET /forecast/{city}': { rateLimit: 5, burstLimit: 10 } },
      // Acme is changing over: its old key and its new one work, until `generation: 2` takes the old one away.
      keys: [ApiKeySource.generated('acme', { rotate: KeyRotation.NEXT }), ApiKeySource.generated('globex')],
    },
    enterprise: {
      throttle: { rateLimit: 500, burstLimit: 500 },
      keys: [ApiKeySource.secret(new Secret(stack, 'Initech', { generateSecretString: { excludePunctuation: true } }))],
    },
  },
});

bundle.addDashboard();
bundle.addAlarms({ throttledRequests: 1000 });
