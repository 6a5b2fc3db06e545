import { ApiKind } from './api-kind';
import {
  ApiElement,
  AuthorizerElement,
  Element,
  IntegrationElement,
  ResourceElement,
  RouteElement,
  StageElement,
} from './elements';
import { Properties } from './properties';

/** An API while it is being read: the same object as the finished one, with lists that still grow. */
export interface ApiDraft extends ApiElement {
  kind: ApiKind;
  properties: Properties;
  name?: string;
  endpointTypes: readonly string[];
  body?: Properties;
  besideBody?: readonly string[];
  hasHiddenRoutes: boolean;
  readonly resources: ResourceElement[];
  readonly routes: RouteElement[];
  readonly integrations: IntegrationElement[];
  readonly authorizers: AuthorizerElement[];
  readonly models: Element[];
  readonly requestValidators: Element[];
  readonly gatewayResponses: Element[];
  readonly deployments: Element[];
  readonly stages: StageElement[];
}

/** Widens an element to an API that nothing belongs to yet. */
export function draftOf(element: Element, kind: ApiKind, hasHiddenRoutes: boolean): ApiDraft {
  return Object.assign(element, {
    kind,
    name: element.properties.text('Name'),
    endpointTypes:
      kind === ApiKind.REST ? element.properties.map('EndpointConfiguration').strings('Types') : ['REGIONAL'],
    hasHiddenRoutes,
    resources: [],
    routes: [],
    integrations: [],
    authorizers: [],
    models: [],
    requestValidators: [],
    gatewayResponses: [],
    deployments: [],
    stages: [],
  });
}
