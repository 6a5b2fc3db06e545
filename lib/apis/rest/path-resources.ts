import { IResource, Resource, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { httpVerb } from '../../rules/paths/http-verb';
import { keepChildrenInOrder } from '../children-order';
import { RouteKey } from './route-key';

/** The resource of a path, made with those above it where they are not there yet. */
export function resourceOf(restApi: RestApi, { parts }: RouteKey): IResource {
  let resource: IResource = restApi.root;
  for (const pathPart of parts) resource = resource.getResource(pathPart) ?? resourceIn(resource, pathPart);
  return resource;
}

function resourceIn(parent: IResource, pathPart: string): Resource {
  const resource = new Resource(parent as unknown as Construct, idOf(pathPart), { parent, pathPart });
  keepChildrenInOrder(resource);
  return resource;
}

/** Ids that the CDK has for other things below a path: methods and the L1 resource; `Default` counts for nothing in logical ids. */
const TAKEN_IDS = [...(httpVerb.definition.bounds!.verbs as readonly string[]), 'Resource', 'Default'];

function idOf(pathPart: string): string {
  return TAKEN_IDS.includes(pathPart) ? `Path.${pathPart}` : pathPart;
}
