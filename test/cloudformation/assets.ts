import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AssetManifestArtifact, CloudAssembly } from 'aws-cdk-lib/cx-api';

/** What an asset manifest tells of a file. */
interface FileAsset {
  readonly source: { readonly path?: string };
  readonly destinations: { readonly [id: string]: { readonly objectKey: string } };
}

/** The folders and files of an assembly by the keys that templates name them by. */
export function assetsOf(assembly: CloudAssembly): Map<string, string> {
  const found = new Map<string, string>();
  for (const { file } of manifestsIn(assembly)) {
    const { files = {} }: { files?: Record<string, FileAsset> } = JSON.parse(readFileSync(file, 'utf8'));
    for (const { destinations, source } of Object.values(files)) {
      if (source.path === undefined) continue;
      for (const { objectKey } of Object.values(destinations)) found.set(objectKey, join(dirname(file), source.path));
    }
  }
  return found;
}

function manifestsIn(assembly: CloudAssembly): AssetManifestArtifact[] {
  const own = assembly.artifacts.filter(AssetManifestArtifact.isAssetManifestArtifact);
  return [...own, ...assembly.nestedAssemblies.flatMap(({ nestedAssembly }) => manifestsIn(nestedAssembly))];
}
