import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a template was deployed (A), is what a tool was expected to make (B), or was only published (C). */
export type Tier = 'A' | 'B' | 'C';

/** A template of others, for the library to read and to judge. */
export interface CorpusTemplate {
  /** Where it stands in the folder of the corpus. */
  readonly name: string;
  readonly path: string;
  readonly tier: Tier;
  /** Whether its L2 constructs made one method for each resource of that type, with none of them hidden in a body. */
  readonly isSnapshot: boolean;
}

/** The good templates that the `index.csv` of a folder lists. Its first columns, file, kind and tier, have no commas. */
export function templatesIn(folder: string): CorpusTemplate[] {
  const rows = readFileSync(join(folder, 'index.csv'), 'utf8').split('\n').slice(1);
  return rows.flatMap((row) => {
    const [name, kind, tier] = row.split(',');
    if (kind !== 'good') return [];
    const isSnapshot = row.includes('integ-test snapshot (deployed by AWS CDK team)');
    return [{ name, path: join(folder, name), tier: tier[0] as Tier, isSnapshot }];
  });
}
