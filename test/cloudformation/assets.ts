import { dirname, join } from 'node:path';
import { Manifest } from 'aws-cdk-lib/cloud-assembly-schema';
import { AssetManifestArtifact, CloudAssembly } from 'aws-cdk-lib/cx-api';

/** The folders and files of an assembly by the keys that templates name them by. */
export function assetsOf(assembly: CloudAssembly): Map<string, string> {
  const found = new Map<string, string>();
  for (const manifest of manifestsIn(assembly)) {
    for (const { destinations, source } of Object.values(Manifest.loadAssetManifest(manifest.file).files ?? {})) {
      if (source.path === undefined) continue;
      const path = join(dirname(manifest.file), source.path);
      for (const { objectKey } of Object.values(destinations)) found.set(objectKey, path);
    }
  }
  return found;
}

function manifestsIn(assembly: CloudAssembly): AssetManifestArtifact[] {
  const own = assembly.artifacts.filter(AssetManifestArtifact.isAssetManifestArtifact);
  return [...own, ...assembly.nestedAssemblies.flatMap(({ nestedAssembly }) => manifestsIn(nestedAssembly))];
}
