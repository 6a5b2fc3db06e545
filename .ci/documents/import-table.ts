import { IMPORT_TABLE } from '../../lib/open-api/import-table';

const HEAD = '| part of a specification | REST API | HTTP API |\n| --- | --- | --- |';

/** What survives an import, as the table of its page. */
export function importTable(): string {
  const rows = Object.values(IMPORT_TABLE).map(({ name, rest, http }) => `| ${name} | ${rest} | ${http} |`);
  return [HEAD, ...rows].join('\n');
}

/** A text with its table of imports as it is now. */
export function withImportTable(text: string): string {
  const start = text.indexOf(HEAD);
  return `${text.slice(0, start)}${importTable()}${text.slice(text.indexOf('\n\n', start))}`;
}
