import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Json = { readonly [name: string]: any };

const IMPORTED = ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'];

/** A template with the OpenAPI bodies in it that are assets of its app. */
export function withAssetBodies(template: unknown, pathOf: (key: string) => string | undefined): unknown {
  const { Resources } = (template ?? {}) as Json;
  if (typeof Resources !== 'object' || Resources === null) return template;
  const entries = Object.entries<Json>(Resources).map(([id, resource]) => {
    const body = IMPORTED.includes(resource?.Type) ? assetBodyOf(resource, pathOf) : undefined;
    return [id, body === undefined ? resource : { ...resource, Properties: { ...resource.Properties, Body: body } }];
  });
  return { ...(template as Json), Resources: Object.fromEntries(entries) };
}

/** Assets stand in the folder of their cloud assembly, unless it was told to leave them where they are. */
export function assetBeside(folder: string): (key: string) => string | undefined {
  return (key) => (/^[0-9a-f]{64}\.json$/.test(key) ? join(folder, `asset.${key}`) : undefined);
}

function assetBodyOf({ Properties }: Json, pathOf: (key: string) => string | undefined): unknown {
  const key = Properties?.BodyS3Location?.Key;
  const path = typeof key === 'string' ? pathOf(key) : undefined;
  return path !== undefined && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
