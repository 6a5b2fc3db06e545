import { routeSettingsDataTrace } from '../../../lib/rules/http-apis/route-settings-data-trace';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const stage = (kind: 'HTTP' | 'WEBSOCKET', properties: object) =>
  v2Api(kind, { Stage: ['Stage', { StageName: 'prod', ...properties }] });

ruleTester(routeSettingsDataTrace, {
  valid: [
    { name: 'a trace that is off', resources: stage('HTTP', { DefaultRouteSettings: { DataTraceEnabled: false } }) },
    { name: 'a WebSocket API', resources: stage('WEBSOCKET', { DefaultRouteSettings: { DataTraceEnabled: true } }) },
    { name: 'a parameter', resources: stage('HTTP', { DefaultRouteSettings: { DataTraceEnabled: { Ref: 'On' } } }) },
  ],
  invalid: [
    {
      name: 'every route',
      resources: stage('HTTP', { DefaultRouteSettings: { DataTraceEnabled: true } }),
      at: ['Stage'],
      message: "stage 'prod' of an HTTP API has DataTraceEnabled for every route",
    },
    {
      name: 'one route',
      resources: stage('HTTP', { RouteSettings: { 'GET /pets': { DataTraceEnabled: 'true' } } }),
      at: ['Stage'],
      message: 'for GET /pets',
    },
  ],
});
