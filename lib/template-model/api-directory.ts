import { inspect } from 'node:util';
import { ApiDraft, draftOf } from './api-draft';
import { ApiKind } from './api-kind';
import { Element } from './elements';
import { Properties } from './properties';
import { Template } from './template';

const REST_API = 'AWS::ApiGateway::RestApi';
const V2_API = 'AWS::ApiGatewayV2::Api';

/** Finds the API that a resource belongs to. APIs that stand outside of the template get a placeholder. */
export class ApiDirectory {
  /** The APIs of the template. */
  readonly apis: readonly ApiDraft[];
  private readonly outside = new Map<string, ApiDraft>();

  constructor(private readonly template: Template) {
    this.apis = template.ofType(REST_API, V2_API).map((element) => {
      const hidden = template.generatesResources || element.properties.has('BodyS3Location');
      return draftOf(element, kindOf(element), hidden || element.properties.has('CloneFrom'));
    });
  }

  /** Placeholders for the APIs that stand outside of the template. */
  get placeholders(): readonly ApiDraft[] {
    return [...this.outside.values()];
  }

  /** The API that owns an element, as its `RestApiId` or `ApiId` says. */
  owner(element: Element): ApiDraft {
    const isRest = element.resourceType.startsWith('AWS::ApiGateway::');
    const id = element.properties.raw(isRest ? 'RestApiId' : 'ApiId');
    const resourceType = isRest ? REST_API : V2_API;
    const api = this.template.referenced(id, resourceType);
    return api ? (api as ApiDraft) : this.placeholder(resourceType, isRest ? ApiKind.REST : ApiKind.HTTP, id);
  }

  private placeholder(resourceType: string, kind: ApiKind, id: unknown): ApiDraft {
    // Two imports with one text are two APIs, so the whole function is the key.
    const key = `${resourceType} ${inspect(id, { depth: null })}`;
    const known = this.outside.get(key);
    if (known) return known;
    const draft = draftOf({ logicalId: '', resourceType, properties: new Properties() }, kind, true);
    this.outside.set(key, draft);
    return draft;
  }
}

function kindOf({ resourceType, properties }: Element): ApiKind {
  if (resourceType === REST_API) return ApiKind.REST;
  // Only WebSocket APIs look into messages, should the protocol be known to CloudFormation alone.
  const isOfMessages =
    properties.isUnresolved('ProtocolType') && properties.string('RouteSelectionExpression')?.includes('.body.');
  const isWebSocket = isOfMessages || properties.string('ProtocolType') === 'WEBSOCKET';
  return isWebSocket ? ApiKind.WEBSOCKET : ApiKind.HTTP;
}
