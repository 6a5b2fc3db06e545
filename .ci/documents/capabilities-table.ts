import { CAPABILITIES } from '../../lib/rules/capabilities';
import { ApiKind } from '../../lib/template-model/api-kind';

const HEAD = '| | REST | HTTP | WebSocket |\n| --- | --- | --- | --- |';

/** What each kind of API can do, as the table of docs/kinds.md. */
export function capabilitiesTable(): string {
  const rows = CAPABILITIES.map(({ name, kinds }) => {
    const marks = Object.values(ApiKind).map((kind) => (kinds.includes(kind) ? 'yes' : '—'));
    return `| ${name} | ${marks.join(' | ')} |`;
  });
  return [HEAD, ...rows].join('\n');
}

/** A text with its first table of capabilities as it is now. */
export function withCapabilitiesTable(text: string): string {
  const start = text.indexOf(HEAD);
  return `${text.slice(0, start)}${capabilitiesTable()}${text.slice(text.indexOf('\n\n', start))}`;
}
