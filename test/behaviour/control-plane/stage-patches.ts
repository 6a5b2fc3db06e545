import type { PatchOperation } from '@aws-sdk/client-api-gateway';
import type { Value } from '../../../lib/update-model/intrinsics';

/** The settings of a method by the last parts of their paths. */
const METHOD_SETTINGS: { readonly [property: string]: string } = {
  ThrottlingBurstLimit: 'throttling/burstLimit',
  ThrottlingRateLimit: 'throttling/rateLimit',
};

const replace = (path: string, value: unknown): PatchOperation => ({ op: 'replace', path, value: String(value) });

/** What brings a stage to properties of its resource. */
export function stagePatches({ CanarySetting, DeploymentId, MethodSettings, Variables }: Value): PatchOperation[] {
  const settings: Value[] = MethodSettings ?? [];
  return [
    ...(DeploymentId ? [replace('/deploymentId', DeploymentId)] : []),
    ...Object.entries(Variables ?? {}).map(([name, value]) => replace(`/variables/${name}`, value)),
    ...canaryPatches(CanarySetting),
    ...settings.flatMap(({ HttpMethod, ResourcePath, ...setting }) => {
      const path = ResourcePath === '/*' ? '*' : ResourcePath.replaceAll('/', '~1');
      return Object.entries(METHOD_SETTINGS)
        .filter(([property]) => setting[property] !== undefined)
        .map(([property, end]) => replace(`/${path}/${HttpMethod}/${end}`, setting[property]));
    }),
  ];
}

function canaryPatches(canary: Value): PatchOperation[] {
  if (!canary) return [];
  const { DeploymentId, PercentTraffic, StageVariableOverrides, UseStageCache } = canary;
  return [
    replace('/canarySettings/deploymentId', DeploymentId),
    replace('/canarySettings/percentTraffic', PercentTraffic),
    replace('/canarySettings/useStageCache', UseStageCache ?? false),
    ...Object.entries(StageVariableOverrides ?? {}).map(([name, value]) =>
      replace(`/canarySettings/stageVariableOverrides/${name}`, value),
    ),
  ];
}
