import { ApiDraft } from '../api-draft';
import { ApiKind } from '../api-kind';
import { Template } from '../template';
import { Document } from './document';
import { readOperation } from './operation';
import { readPaths } from './resources';
import { readAuthorizers } from './security';
import { readNamedParts, readSettings } from './settings';

/** Reads an API's OpenAPI body, in CloudFormation's words, beside what belongs to the API as resources. */
export function readOpenApi(api: ApiDraft, template: Template): void {
  const written = api.properties.raw('Body');
  if (written === undefined) return;
  const body = api.properties.map('Body');
  if (body.names().length === 0) {
    api.hasHiddenRoutes ||= api.properties.isUnresolved('Body') || typeof written === 'string';
    return;
  }
  const document = new Document(body);
  api.body = body;
  api.besideBody = api.properties.names().filter((name) => name !== 'Body');
  api.hasHiddenRoutes ||= document.hidesOperations;
  readSettings(api, document);
  readAuthorizers(api, document);
  if (api.kind === ApiKind.REST) {
    readNamedParts(api, document);
    readPaths(api, document);
  }
  for (const operation of document.operations()) readOperation(operation, api, document, template);
}
