import { DIFF_DELETE, DIFF_INSERT, diffLinesRaw } from 'jest-diff';
import { messageOf, Rule } from '../../lib/rules/rule';
import { TemplateModel } from '../../lib/template-model/template-model';
import { InvalidCase, RuleCases, Template, ValidCase } from '../../test/rules/rule-tester';
import { templateText } from './template-text';

type WithResources<Case> = Case & { readonly resources: Template };
type Wrong = WithResources<InvalidCase<unknown>>;

/** What is shown should fit on a screen. */
const MOST_LINES = 50;
const MOST_LIKE_IT = 5;
const LONGEST_CONTEXT = 14;

/** A wrong and a right piece of template as a difference, or the message for what only a construct can be given. */
export function exampleOf(rule: Rule<unknown>, { valid, invalid }: RuleCases<unknown>): string {
  const comparisons = invalid.filter(hasResources).map((wrong) => comparison(rule, wrong, valid.filter(hasResources)));
  const shown = comparisons.find((lines) => lines.length <= MOST_LINES) ?? comparisons[0];
  if (shown) return fenced('diff', shown);
  return fenced('text', [`${rule.id}: ${messageOf(rule.problemWith(invalid[0].value)!)}`]);
}

function hasResources<Case extends ValidCase<unknown>>(one: Case): one is WithResources<Case> {
  return one.resources !== undefined;
}

/** The difference between a wrong template and the right one that shows the way out best. */
function comparison(rule: Rule<unknown>, wrong: Wrong, right: readonly WithResources<ValidCase<unknown>>[]): string[] {
  const partners = partnersOf(rule, wrong);
  const candidates = right.map(({ name, resources }, index) => {
    const lines = difference(wrong, resources, partners);
    const changes = lines.filter((line) => !line.startsWith(' ')).length;
    // The first cases say what is meant; what only the deployment knows shows nothing.
    const isUnknown = name.includes('unresolved') || lines.some((line) => isParameter(line, resources));
    return { lines, cost: changes + index + (isUnknown ? 20 : 0) };
  });
  const best = candidates.sort((a, b) => a.cost - b.cost)[0];
  return withoutLongContext(best?.lines ?? difference(wrong, {}, partners));
}

/** The resources that are wrong only together with those that are found, such as the first one of a name. */
function partnersOf(rule: Rule<unknown>, { at = [], resources }: Wrong): string[] {
  const typeOf = (id: string) => (resources[id] as { readonly Type?: string } | undefined)?.Type;
  const types = at.map(typeOf);
  const likeThem = Object.keys(resources).filter((id) => !at.includes(id) && types.includes(typeOf(id)));
  if (likeThem.length > MOST_LIKE_IT) return [];
  return likeThem.filter((id) => {
    const { [id]: _, ...others } = resources;
    return rule.findingsIn(TemplateModel.fromTemplate({ Resources: others })).length < at.length;
  });
}

function difference({ at = [], resources }: Wrong, right: Template, partners: readonly string[]): string[] {
  const isEqual = (id: string) => JSON.stringify(resources[id]) === JSON.stringify(right[id]);
  const matters = (id: string) => at.includes(id) || partners.includes(id) || !isEqual(id);
  const linesOf = (all: Template) => {
    const shown = Object.entries(all).filter(([id]) => matters(id));
    return shown.length > 0 ? templateText(Object.fromEntries(shown)).trimEnd().split('\n') : [];
  };
  return diffLinesRaw(linesOf(resources), linesOf(right)).map((line) => {
    const sign = line[0] === DIFF_DELETE ? '-' : line[0] === DIFF_INSERT ? '+' : ' ';
    return `${sign} ${line[1]}`;
  });
}

/** Whether a line that is right takes its value from outside of the template. */
function isParameter(line: string, resources: Template): boolean {
  const [, id] = /^\+.* !Ref (\w+)$/.exec(line) ?? [];
  return id !== undefined && !(id in resources);
}

function withoutLongContext(lines: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && line.startsWith(' ') && run[0].startsWith(' ')) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => (run.length > LONGEST_CONTEXT ? [...run.slice(0, 8), '  …', ...run.slice(-3)] : run));
}

function fenced(language: string, lines: readonly string[]): string {
  return [`\`\`\`${language}`, ...lines, '```'].join('\n');
}
