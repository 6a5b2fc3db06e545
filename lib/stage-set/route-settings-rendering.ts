import { CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { inKeyOrder } from '../key-order';
import { ApiKind } from '../template-model/api-kind';
import { MethodSettings } from './method-settings';
import { ResolvedStageSettings, written } from './stage-settings';

/** The settings of all routes of a stage of an HTTP or WebSocket API. What is off is written, because CloudFormation keeps it on. */
export function defaultRouteSettingsOf(
  kind: ApiKind,
  settings: ResolvedStageSettings,
): CfnStage.RouteSettingsProperty | undefined {
  const forAll = settingsOf(kind, settings, {});
  return Object.keys(forAll).length > 0 ? forAll : undefined;
}

/** The settings of single routes, each in full; CloudFormation takes them as plain JSON. */
export function routeSettingsOf(
  kind: ApiKind,
  settings: ResolvedStageSettings,
): { readonly [routeKey: string]: object } | undefined {
  const entries = Object.entries(settings.methods).map(([routeKey, method]) => {
    const own = Object.entries(settingsOf(kind, settings, method));
    return [routeKey, Object.fromEntries(own.map(([name, value]) => [name[0].toUpperCase() + name.slice(1), value]))];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Settings of routes over those that a stage had when it was taken over and of which nothing is said. */
export function besideRouteSettings(settings: object | undefined, before: object | undefined): object | undefined {
  return settings || before ? inKeyOrder({ ...before, ...settings }) : undefined;
}

function settingsOf(
  kind: ApiKind,
  stage: ResolvedStageSettings,
  method: MethodSettings,
): CfnStage.RouteSettingsProperty {
  const throttle = method.throttle ?? stage.throttle;
  return written({
    detailedMetricsEnabled: method.detailedMetrics ?? stage.detailedMetrics,
    throttlingRateLimit: throttle?.rateLimit,
    throttlingBurstLimit: throttle?.burstLimit,
    // HTTP APIs have no execution log.
    ...(kind === ApiKind.WEBSOCKET && {
      loggingLevel: method.executionLog ?? stage.executionLog,
      dataTraceEnabled: method.dataTrace ?? stage.dataTrace,
    }),
  });
}
