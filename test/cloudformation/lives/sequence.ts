import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { backendsOf, codeOf } from './app-code';
import { AppPlan } from './app-plan';
import { Sequence } from './arbitraries';
import { applyEdit } from './edits';
import { live, Violation } from './life';
import { synthesize } from './synthesize';

/** A version of an app: its code, and what it is synthesized to. */
interface Version {
  readonly code: string;
  readonly assembly: CloudAssembly;
  readonly canaries: number;
}

/**
 * Lives a sequence. An edit that our constructs refuse is not made, which is their good right. So that most sequences are lived
 * quickly, the rules are asked only where something went wrong: they may have refused it.
 */
export async function liveSequence(sequence: Sequence): Promise<void> {
  try {
    await liveVersions(sequence, versionsOf(sequence, false));
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    await liveVersions(sequence, versionsOf(sequence, true));
  }
}

async function liveVersions({ failAt, seed }: Sequence, versions: readonly Version[]): Promise<void> {
  if (versions.length === 0) return;
  await live(
    versions.map(({ assembly }) => assembly),
    // docs/canaries.md says to keep a canary in the code.
    { failAt, seed, goesBack: versions.at(-1)!.canaries <= (versions.at(-2)?.canaries ?? 0) },
  );
}

/** The sequence as code, each version in full and how it differs from the one before. */
export function codeOfSequence(sequence: Sequence): string {
  const versions = versionsOf(sequence, true);
  const parts = versions.map(({ code }, index) => {
    const known = new Set(index === 0 ? [] : versions[index - 1].code.split('\n'));
    const lines = code.split('\n').map((line) => `${index > 0 && !known.has(line) ? '>' : ' '} ${line}`);
    return [`// version ${index + 1}`, ...lines].join('\n');
  });
  const edits = sequence.edits.map(({ name, picks }) => `${name}(${picks.join(', ')})`).join(', ');
  return [`// edits: ${edits}; fails at steps [${sequence.failAt.join(', ')}]; seed ${sequence.seed}`, ...parts].join(
    '\n\n',
  );
}

/** The versions of an app that a sequence leads to. */
export function versionsOf({ edits, first }: Sequence, isJudged: boolean): Version[] {
  const begin = versionOf(first, isJudged);
  if (!begin) return [];
  const versions = [begin];
  let plan = first;
  for (const edit of edits) {
    for (const edited of applyEdit(plan, edit)) {
      const next = { ...edited, keptBackends: backendsToKeep(plan) };
      const version = versionOf(next, isJudged);
      // Of two deployments, the second is nothing without the first.
      if (!version) break;
      plan = next;
      if (version.code !== versions.at(-1)!.code) versions.push(version);
    }
  }
  return versions;
}

function backendsToKeep(plan: AppPlan): readonly string[] {
  const hasReleases = Object.values(plan.apis).some(({ releases }) => releases.length > 0);
  return hasReleases || plan.functionsIn === 'other'
    ? [...new Set([...plan.keptBackends, ...backendsOf(plan)])].sort()
    : [];
}

function versionOf(plan: AppPlan, isJudged: boolean): Version | undefined {
  const code = codeOf(plan);
  const { error: print } = console;
  console.error = () => undefined;
  try {
    const canaries = Object.values(plan.apis).filter(({ canary }) => canary).length;
    return { code, assembly: synthesize(code, isJudged), canaries };
  } catch (error) {
    if (/AGW-|ValidationFailed|already a Construct/.test(`${(error as Error).name} ${(error as Error).message}`))
      return undefined;
    throw new Error(`${(error as Error).message}\n${code}`, { cause: error });
  } finally {
    console.error = print;
  }
}
