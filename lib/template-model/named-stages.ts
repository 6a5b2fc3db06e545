import { ApiKind } from './api-kind';
import { ApiElement, StageElement } from './elements';

/** The stage's name, or its logical id where only CloudFormation knows the name. */
export function nameOf({ stageName, logicalId }: StageElement): string {
  return stageName ?? logicalId;
}

/** True for a stage of an HTTP or WebSocket API. */
export function isV2({ resourceType }: StageElement): boolean {
  return resourceType === 'AWS::ApiGatewayV2::Stage';
}

/** True for a stage that a deployment makes on the side, without a resource of its own. */
export function isMadeByDeployment({ location }: StageElement): boolean {
  return location !== undefined;
}

/** True for a stage of an HTTP API; an API outside of the template is taken for what its routes tell. */
export function isOfHttpApi(stage: StageElement): boolean {
  return isV2(stage) && stage.api?.kind === ApiKind.HTTP;
}

/** True when the template shows every route of the API, by its key. */
export function showsAllRoutes(api: ApiElement): boolean {
  return !api.hasHiddenRoutes && api.routes.every(({ key }) => key !== undefined);
}
