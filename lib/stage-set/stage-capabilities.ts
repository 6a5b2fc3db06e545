import { MethodLoggingLevel } from 'aws-cdk-lib/aws-apigateway';
import {
  AUTOMATIC_DEPLOYMENT,
  CACHE,
  Capability,
  CLIENT_CERTIFICATES,
  EXECUTION_LOGS,
  STREAMED_LOGS,
  TRACES,
  WEB_ACLS,
} from '../rules/capabilities';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { ApiKind } from '../template-model/api-kind';
import { MethodSettings } from './method-settings';
import { StageSettings } from './stage-settings';

type Asked = readonly [isAsked: boolean | undefined, asks: string, capability: Capability, instead?: string];

/** Refuses what is asked of a stage in so many words and its kind of API cannot do; defaults go by the kind. */
export function checkStageCapabilities(kind: ApiKind, name: string, settings: StageSettings): void {
  refuse(kind, `stage '${name}'`, [
    [settings.cache && settings.cache.enabled !== false, 'has a cache', CACHE],
    [isOn(settings.executionLog), 'has an execution log', EXECUTION_LOGS, 'Use the access log.'],
    [settings.dataTrace, 'traces data', EXECUTION_LOGS, 'Use the access log.'],
    [settings.tracing, 'has tracing', TRACES, 'Trace in the functions.'],
    [settings.webAcl !== undefined, 'has a web ACL', WEB_ACLS, GUARDED_ELSEWHERE[kind]],
    [settings.clientCertificate !== undefined, 'has a client certificate', CLIENT_CERTIFICATES],
    [
      settings.autoDeploy,
      'has automatic deployment',
      AUTOMATIC_DEPLOYMENT,
      'Leave autoDeploy out: the stage changes with the deployments of the app.',
    ],
    [settings.accessLog?._isStream, 'logs to a Firehose stream', STREAMED_LOGS, 'Use AccessLog.cloudWatch().'],
  ]);
  for (const [routeKey, method] of Object.entries(settings.methods ?? {})) {
    refuse(kind, `'${routeKey}' in stage '${name}'`, asksOf(method));
  }
}

const GUARDED_ELSEWHERE: { readonly [kind in ApiKind]?: string } = {
  HTTP: 'Put CloudFront with a web ACL in front, or use a REST API.',
};

function asksOf(method: MethodSettings): Asked[] {
  const { cached, cacheEncrypted, cacheTtl, dataTrace, executionLog } = method;
  const isCached = cached || cacheEncrypted || cacheTtl !== undefined;
  return [
    [isCached, 'is cached', CACHE],
    [isOn(executionLog), 'has an execution log', EXECUTION_LOGS, 'Use the access log.'],
    [dataTrace, 'traces data', EXECUTION_LOGS, 'Use the access log.'],
  ];
}

function refuse(kind: ApiKind, where: string, asked: readonly Asked[]): void {
  for (const [isAsked, asks, capability, instead] of asked) {
    if (isAsked) capabilityOfKind.enforce({ kind, where, asks, capability, instead });
  }
}

function isOn(level: MethodLoggingLevel | undefined): boolean {
  return level !== undefined && level !== MethodLoggingLevel.OFF;
}
