import { Stack } from 'aws-cdk-lib';
import { ApiKind } from '../template-model/api-kind';

interface NamedStage {
  readonly apiId: string;
  readonly apiKind: ApiKind;
  readonly stageName: string;
}

/** The address of a stage that is known by its name alone. */
export function stageUrl({ apiId, apiKind, stageName }: NamedStage, stack: Stack): string {
  const [scheme, end] = apiKind === ApiKind.WEBSOCKET ? ['wss', ''] : ['https', '/'];
  const path = stageName === '$default' ? '' : `/${stageName}`;
  return `${scheme}://${hostOf(apiId, stack)}${path}${end}`;
}

/** The address under which backends of a WebSocket API reach the connections of such a stage. */
export function callbackUrlOf(apiId: string, stageName: string, stack: Stack): string {
  return `https://${hostOf(apiId, stack)}/${stageName}`;
}

function hostOf(apiId: string, { region, urlSuffix }: Stack): string {
  return `${apiId}.execute-api.${region}.${urlSuffix}`;
}
