import { ALL_MISTAKES } from '../../test/mistakes/all-mistakes';
import { Mistake } from '../../test/mistakes/mistake';

/** docs/mistakes.md: what people write, and what becomes of it. */
export function mistakesDocument(): string {
  const all = Object.values(ALL_MISTAKES).flat();
  const count = (outcome: string) => all.filter(([, told]) => told.startsWith(outcome)).length;
  return [
    '# Mistakes, and what becomes of them',
    '',
    `${all.length} things that people write, each of them tried by the tests: ${count('refused')} are refused, ${count('warned')} are ` +
      `warned of, and ${count('allowed')} are right although they look wrong, or are made right. What is refused is refused where it is written, or`,
    'when the app is synthesized; [RULES.md](../RULES.md) says of each rule why, and what to do.',
    '',
    ...Object.entries(ALL_MISTAKES).flatMap(([title, mistakes]) => section(title, mistakes)),
  ].join('\n');
}

function section(title: string, mistakes: readonly Mistake[]): string[] {
  const rows = mistakes.map(
    ([mistake, outcome]) => `| ${cell(mistake)} | ${cell(outcome.replace(/AGW-[A-Z]+-\d+/g, linked))} |`,
  );
  return [`## ${title}`, '', '| what is written | what becomes of it |', '| --- | --- |', ...rows, ''];
}

function linked(id: string): string {
  return `[${id}](../RULES.md#${id.toLowerCase()})`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
