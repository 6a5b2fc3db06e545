import { writeFileSync } from 'node:fs';
import { attachCustomSynthesis } from 'aws-cdk-lib';
import { Construct } from 'constructs';

/** Writes a document when the app is synthesized, and everything is there that it tells of. */
export function writeAtSynthesis(scope: Construct, path: string, document: () => object): void {
  const writer = new Construct(scope, `Specification.${path}`);
  attachCustomSynthesis(writer, {
    onSynthesize: () => writeFileSync(path, `${JSON.stringify(document(), undefined, 2)}\n`),
  });
}
