import { functionArnOf } from '../pipeline/function-uri';

const SERVICE = /^arn:[^:]+:apigateway:[^:]*:([^:]+):/;

/** What stands behind a route, in a few words. */
export function integrationLabel(type: string, uri: string): string {
  if (type === 'MOCK') return 'mock';
  const functionArn = functionArnOf(uri) ?? (uri.includes(':lambda:') ? uri : undefined);
  if (functionArn) return `Lambda ${functionArn.split(':')[6] ?? functionArn}`;
  return SERVICE.exec(uri)?.[1] ?? uri;
}
