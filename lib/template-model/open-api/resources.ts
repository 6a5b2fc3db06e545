import { ApiDraft } from '../api-draft';
import { ResourceElement } from '../elements';
import { Properties } from '../properties';
import { partOf } from '../template';
import { Document } from './document';

/** Reads the paths of a document as the resources that its import makes, each with those above it. */
export function readPaths(api: ApiDraft, { root }: Document): void {
  const known = new Map<string, ResourceElement>();
  for (const written of root
    .map('paths')
    .names()
    .filter((name) => name.startsWith('/'))) {
    let parent: ResourceElement | undefined;
    for (const pathPart of written.split('/').filter((part) => part !== '')) {
      const path: string = `${parent?.path ?? ''}/${pathPart}`;
      const resource = known.get(path) ?? {
        ...partOf(api, 'AWS::ApiGateway::Resource', `Body.paths.${written}`, new Properties({ PathPart: pathPart })),
        pathPart,
        parent,
        parentId: api.logicalId + (parent?.path ?? ''),
        path,
      };
      if (!known.has(path)) api.resources.push(resource);
      known.set(path, resource);
      parent = resource;
    }
  }
}
