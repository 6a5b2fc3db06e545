import { join } from 'node:path';

/** Everything that a deployment needs or makes; git ignores it. */
export const FOLDER = join(__dirname, '../../.deploy');

/** What the CDK synthesized. */
export const ASSEMBLIES = join(FOLDER, 'assemblies');
