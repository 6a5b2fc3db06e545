import { extensionText } from './extension-text';
import { ImportLosses } from './import-losses';
import { SpecificationPart } from './specification-part';

const EXTENSION = 'x-amazon-apigateway-';

const NOTED = {
  'api-key-source': 'apiKeySource',
  'binary-media-types': 'binaryMediaTypes',
  cors: 'cors',
  documentation: 'ownDocumentation',
  'gateway-responses': 'gatewayResponses',
  'minimum-compression-size': 'compression',
  policy: 'policy',
} as const;

/** An extension of the whole document, by its name after `x-amazon-apigateway-`. */
export function documentExtension(root: SpecificationPart, name: string): SpecificationPart {
  return root.get(EXTENSION + name);
}

/** The name and the description of the API. */
export function describedTexts(root: SpecificationPart): { apiName?: string; description?: string } {
  const info = root.get('info');
  return { apiName: extensionText(info.get('title')), description: extensionText(info.get('description')) };
}

/** Notes what the document says of the API as a whole. */
export function noteSettings(root: SpecificationPart, losses: ImportLosses): void {
  for (const name of ['servers', 'host', 'basePath', 'schemes']) {
    if (root.has(name)) losses.note('servers', root.get(name));
  }
  if (root.has('webhooks')) losses.note('webhooks', root.get('webhooks'));
  for (const [name, id] of Object.entries(NOTED)) {
    const extension = documentExtension(root, name);
    if (extension.isThere) losses.note(id, extension);
  }
}

/** The texts of a list that may be absent. */
export function listOf(part: SpecificationPart): string[] | undefined {
  return part.isThere ? part.texts : undefined;
}

/** Only what is there takes the place of a default. */
export function defined<Props extends object>(props: Props): Props {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Props;
}
