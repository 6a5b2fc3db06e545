import { withStageVariables } from '../integrations/stage-variables';
import { functionArnOf } from '../pipeline/function-uri';

const SERVICE = /^arn:[^:]+:apigateway:[^:]*:([^:]+):/;

type Variables = { readonly [name: string]: string };

/** What stands behind a route, in a few words. A function that a stage variable names is that which all stages call. */
export function integrationLabel(type: string, written: string, stages: readonly Variables[] = []): string {
  if (type === 'MOCK') return 'mock';
  const [uri, ...others] = new Set(stages.map((variables) => withStageVariables(written, variables)));
  return labelOf(uri !== undefined && others.length === 0 ? uri : written);
}

/** The AWS service that an integration calls without a function. */
export function serviceOf(uri: string): string | undefined {
  return uri.includes(':lambda:') ? undefined : SERVICE.exec(uri)?.[1];
}

function labelOf(uri: string): string {
  const functionArn = functionArnOf(uri) ?? (uri.includes(':lambda:') ? uri : undefined);
  if (functionArn) return `Lambda ${functionArn.split(':')[6] ?? functionArn}`;
  return serviceOf(uri) ?? uri;
}
