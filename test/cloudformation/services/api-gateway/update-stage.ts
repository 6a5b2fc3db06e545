import { Properties, Resource } from '../../../../lib/update-model/resources';
import { ServiceError } from '../../../../lib/update-model/service-error';
import { Environment } from '../../environment';
import { makeCanaryLog } from '../logs';
import { refuseUnknownDeployment } from './rest-stages';

/** One operation of `UpdateStage`. */
export interface PatchOperation {
  readonly op: 'add' | 'copy' | 'remove' | 'replace' | 'move' | 'test';
  readonly path: string;
  readonly value?: string;
  readonly from?: string;
}

interface Canary {
  DeploymentId: string;
  PercentTraffic: number;
  UseStageCache: boolean;
  StageVariableOverrides?: { [name: string]: string };
}

interface Draft {
  [name: string]: any;
  CanarySetting?: Canary;
}

/** `UpdateStage`: all operations or, where one is refused, none. What it does and refuses is what the service was recorded to. */
export function updateStage(environment: Environment, stage: Resource, operations: readonly PatchOperation[]): void {
  const draft: Draft = structuredClone(stage.properties);
  for (const operation of operations) apply(draft, operation);
  for (const id of [draft.DeploymentId, draft.CanarySetting?.DeploymentId]) {
    if (id !== undefined) refuseUnknownDeployment(environment, draft.RestApiId, id);
  }
  stage.properties = draft as Properties;
  makeCanaryLog(environment, stage.properties);
}

function apply(draft: Draft, operation: PatchOperation): void {
  const { op, path } = operation;
  if (op === 'copy') copy(draft, operation);
  else if (op === 'remove') remove(draft, path);
  else if (path.startsWith('/canarySettings')) patchCanary(draft, operation);
  else set(draft, operation);
}

/** Promotion. The variables of the canary are laid over those of the stage. */
function copy(draft: Draft, { from, path }: PatchOperation): void {
  const places = `${from} ${path}`;
  const isDeployment = places === '/canarySettings/deploymentId /deploymentId';
  if (!isDeployment && places !== '/canarySettings/stageVariableOverrides /variables') {
    throw refused(
      `Invalid copy operation with path: ${path} and from ${from}. Valid copy:path are [/deploymentId, /variables] and ` +
        'valid copy:from are [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]',
    );
  }
  const canary = draft.CanarySetting;
  if (!canary) throw refused('Promotion not available. Canary does not exist.');
  if (isDeployment) draft.DeploymentId = canary.DeploymentId;
  else if (canary.StageVariableOverrides) draft.Variables = { ...draft.Variables, ...canary.StageVariableOverrides };
}

function remove(draft: Draft, path: string): void {
  const [, part, name, ...more] = path.split('/');
  if (path === '/canarySettings') delete draft.CanarySetting;
  else if (part === 'variables' && name) delete draft.Variables?.[name];
  else if (part === 'canarySettings' && name === 'stageVariableOverrides' && more.length === 1) {
    delete draft.CanarySetting?.StageVariableOverrides?.[more[0]];
  } else if (path === '/accessLogSettings') delete draft.AccessLogSetting;
  else {
    throw refused(`Cannot remove method setting ${path.slice(1)} because there is no method setting for this method `);
  }
}

/** Any patch of a canary that is not there makes one: without requests, on the deployment of the stage. */
function patchCanary(draft: Draft, { op, path, value = '' }: PatchOperation): void {
  if (op !== 'replace') throw refused(`Invalid ${op} operation with path: ${path}`);
  const [, , name, variable] = path.split('/');
  const canary: Canary = draft.CanarySetting ?? {
    DeploymentId: draft.DeploymentId,
    PercentTraffic: 0,
    UseStageCache: false,
  };
  switch (name) {
    case 'deploymentId':
      canary.DeploymentId = value;
      break;
    case 'percentTraffic':
      canary.PercentTraffic = Number(value);
      break;
    case 'useStageCache':
      canary.UseStageCache = value === 'true';
      break;
    case 'stageVariableOverrides':
      canary.StageVariableOverrides = { ...canary.StageVariableOverrides, [variable]: value };
      break;
    default:
      throw refused(`Invalid method setting path: ${path}. Must be one of: [/deploymentId, /description, …]`);
  }
  draft.CanarySetting = canary;
}

const SETTINGS: { readonly [path: string]: string } = {
  '/deploymentId': 'DeploymentId',
  '/description': 'Description',
  '/cacheClusterEnabled': 'CacheClusterEnabled',
  '/cacheClusterSize': 'CacheClusterSize',
  '/clientCertificateId': 'ClientCertificateId',
  '/tracingEnabled': 'TracingEnabled',
};

function set(draft: Draft, { path, value }: PatchOperation): void {
  const [, part, name] = path.split('/');
  if (part === 'variables' && name) draft.Variables = { ...draft.Variables, [name]: value };
  else if (Object.hasOwn(SETTINGS, path)) draft[SETTINGS[path]] = value;
  else throw refused(`Invalid method setting path: ${path}. Must be one of: [/deploymentId, /description, …]`);
}

function refused(message: string): ServiceError {
  return new ServiceError('BadRequestException', message);
}
