import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadedCases, RuleCases } from '../../test/rules/rule-tester';

/** The test of one rule. */
export interface RuleTest {
  /** Where the rule stands below `lib/rules`, such as `caching/cache-ttl`. */
  readonly file: string;
  readonly cases: RuleCases<unknown>;
}

const TESTS = join(__dirname, '../../test/rules');

/** The tests of all rules by the id of the rule. They are read here, not run. */
export function ruleTests(): Map<string, RuleTest> {
  const tests = new Map<string, RuleTest>();
  const { describe } = globalThis;
  Object.assign(globalThis, { describe: () => undefined });
  try {
    for (const file of testFiles()) {
      const before = new Set(loadedCases.keys());
      require(join(TESTS, `${file}.test.ts`));
      for (const [id, cases] of loadedCases) if (!before.has(id)) tests.set(id, { file, cases });
    }
  } finally {
    Object.assign(globalThis, { describe });
  }
  return tests;
}

function testFiles(): string[] {
  return readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes('/') && file.endsWith('.test.ts'))
    .map((file) => file.replace('.test.ts', ''))
    .sort();
}
