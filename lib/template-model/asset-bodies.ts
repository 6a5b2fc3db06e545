import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Json = { readonly [name: string]: any };

const IMPORTED = ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'];

/** A template with the OpenAPI bodies beside it that stand in the folder of its cloud assembly, as assets of the app. */
export function withAssetBodies(template: unknown, folder: string): unknown {
  const { Resources } = (template ?? {}) as Json;
  if (typeof Resources !== 'object' || Resources === null) return template;
  const entries = Object.entries<Json>(Resources).map(([id, resource]) => {
    const body = IMPORTED.includes(resource?.Type) ? assetBodyOf(resource, folder) : undefined;
    return [id, body === undefined ? resource : { ...resource, Properties: { ...resource.Properties, Body: body } }];
  });
  return { ...(template as Json), Resources: Object.fromEntries(entries) };
}

function assetBodyOf({ Properties }: Json, folder: string): unknown {
  const key = Properties?.BodyS3Location?.Key;
  if (typeof key !== 'string' || !/^[0-9a-f]{64}\.json$/.test(key)) return undefined;
  const path = join(folder, `asset.${key}`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
