import { ServiceError } from '../../../lib/update-model/service-error';
import { Environment } from '../environment';
import { allows, roleOf } from '../services/iam';
import { API_GATEWAY_CALLS } from './api-gateway-calls';
import { CLOUD_FORMATION_CALLS } from './cloudformation-calls';
import { CLOUD_WATCH_CALLS } from './cloudwatch-calls';
import { LAMBDA_CALLS } from './lambda-calls';
import { LOGS_CALLS } from './logs-calls';
import { SSM_CALLS } from './ssm-calls';
import { STEP_FUNCTIONS_CALLS } from './step-functions-calls';

/** One action of a service. */
export interface ServiceCall {
  /** What IAM must allow: the action, and the resource that the input names. */
  needs?(input: any, environment: Environment): readonly { readonly action: string; readonly resource: string }[];
  /** `isAllowed` tells what else the caller may do. */
  answer(environment: Environment, input: any, isAllowed: (action: string, resource: string) => boolean): unknown;
}

export type ServiceCalls = { readonly [action: string]: ServiceCall };

const CALLS: { readonly [service: string]: ServiceCalls } = {
  'api-gateway': API_GATEWAY_CALLS,
  cloudformation: CLOUD_FORMATION_CALLS,
  cloudwatch: CLOUD_WATCH_CALLS,
  'cloudwatch-logs': LOGS_CALLS,
  lambda: LAMBDA_CALLS,
  sfn: STEP_FUNCTIONS_CALLS,
  ssm: SSM_CALLS,
};

/** The actions of a service that the simulation knows. */
export function actionsOf(service: string): string[] {
  return Object.keys(CALLS[service] ?? {});
}

export async function callService(
  environment: Environment,
  roleArn: string | undefined,
  service: string,
  action: string,
  input: object,
): Promise<unknown> {
  const call = CALLS[service]?.[action];
  if (!call) throw new ServiceError('UnknownOperationException', `The simulation knows no ${service} ${action}`);
  environment.world.beforeCall?.({ service, action, input });
  const role = roleArn === undefined ? undefined : roleOf(environment, roleArn);
  const isAllowed = (needed: string, resource: string) =>
    roleArn === undefined || (role !== undefined && allows(environment, role, needed, resource));
  for (const { action: needed, resource } of call.needs?.(input, environment) ?? []) {
    if (isAllowed(needed, resource)) continue;
    throw new ServiceError(
      'AccessDeniedException',
      `${roleArn} is not authorized to perform: ${needed} on resource: ${resource}`,
    );
  }
  return structuredClone(await call.answer(environment, input, isAllowed));
}
