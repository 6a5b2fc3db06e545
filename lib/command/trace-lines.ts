import { Trace } from '../local-gateway/pipeline/trace';

/** The way of a request, a step a paragraph: what it found, and why it ended it. */
export function traceLines({ entries }: Trace): string[] {
  const width = Math.max(...entries.map(({ step }) => step.length)) + 2;
  return entries.flatMap(({ details, fault, step }) => {
    const told = Object.entries(details).flatMap(([name, value]) => detailLines(name, value));
    const lines = fault === undefined ? told : [...told, `✗ ${fault}`];
    return (lines.length > 0 ? lines : ['']).map((line, index) =>
      `${(index === 0 ? step : '').padEnd(width)}${line}`.trimEnd(),
    );
  });
}

function detailLines(name: string, value: unknown): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value !== 'object')
    return String(value)
      .split('\n')
      .map((line, index) => (index === 0 ? `${name}: ${line}` : `  ${line}`));
  const entries = Array.isArray(value) ? value.map((item) => ['-', item] as const) : Object.entries(value);
  const lines = entries.flatMap(([key, nested]) => {
    const text = typeof nested === 'object' && nested !== null ? JSON.stringify(nested) : nested;
    return nested === undefined || nested === null ? [] : [`  ${key}${Array.isArray(value) ? '' : ':'} ${text}`];
  });
  return lines.length === 0 ? [] : [`${name}:`, ...lines];
}
