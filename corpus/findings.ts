// Counts what each profile of the rules finds in the templates of a corpus: `npm run corpus:findings -- FOLDER`.
import { App } from 'aws-cdk-lib';
import { GatehouseRules } from '../lib/plugin/gatehouse-rules';
import { RuleProfile } from '../lib/plugin/rule-profile';
import { Tier, templatesIn } from './corpus';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which corpus? Write `npm run corpus:findings -- FOLDER`.');

const appConstruct = new App();
const templates = templatesIn(folder);

for (const profile of Object.values(RuleProfile)) {
  const rules = new GatehouseRules({ profile });
  for (const tier of ['A', 'B', 'C'] satisfies Tier[]) {
    const ofTier = templates.filter((template) => template.tier === tier);
    const found = ofTier.map(({ path }) => {
      const context = {
        appConstruct,
        templatePaths: [path],
        stackTemplates: [],
        accountId: undefined,
        region: undefined,
      };
      return rules.validate(context).violations.map(({ ruleName }) => ruleName);
    });
    console.log(`${profile}, tier ${tier}: ${ofTier.length} templates, ${summaryOf(found)}`);
  }
}

/** How many findings there are, how many a template has, and which rules find the most. */
function summaryOf(found: readonly (readonly string[])[]): string {
  const all = found.flat();
  const counts = new Map<string, number>();
  for (const id of all) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 6);
  const quiet = found.filter(({ length }) => length === 0).length;
  const sorted = found.map(({ length }) => length).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const named = most.map(([id, count]) => `${id} ${count}`).join(', ');
  return `${all.length} findings, median ${median}, ${quiet} templates without; most: ${named || 'none'}`;
}
