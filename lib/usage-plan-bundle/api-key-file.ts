import { readFileSync } from 'node:fs';
import { parse } from 'papaparse';
import { requireSettings } from '../rules/required-settings';
import { apiKeyFile } from '../rules/usage-plans/api-key-file';
import { apiKeyNameLength } from '../rules/usage-plans/api-key-name-length';
import { apiKeyValueLength } from '../rules/usage-plans/api-key-value-length';

type Row = { readonly [column: string]: string | undefined };

/** The command that imports a checked file of API keys and binds each to a plan. */
export function importKeysCommand(file: string, usagePlanId: string): string {
  checkKeyFile(file);
  const imported = `aws apigateway import-api-keys --format csv --body 'fileb://${file}' --fail-on-warnings --query ids --output text`;
  const bind = `aws apigateway create-usage-plan-key --usage-plan-id ${usagePlanId} --key-type API_KEY --key-id {}`;
  return `${imported} | tr '\\t' '\\n' | xargs -I{} ${bind}`;
}

function checkKeyFile(file: string): void {
  // Names of columns may be written in any letters.
  const transformHeader = (name: string) => name.trim().toLowerCase();
  requireSettings('importKeysCommand', { file }, { file: 'text' });
  const text = readFileSync(file, 'utf8');
  const { data, meta } = parse<Row>(text, { header: true, skipEmptyLines: true, transformHeader });
  apiKeyFile.enforce({ file, columns: meta.fields ?? [], keys: data.length });
  const lines = new Map<string, number>();
  for (const [index, { enabled, key = '', name = '' }] of data.entries()) {
    const line = index + 2;
    const wrong = (apiKeyValueLength.problemWith(key) ?? apiKeyNameLength.problemWith(name))?.given;
    const row = { line, wrong, enabled, sameAsLine: lines.get(key) };
    apiKeyFile.enforce({ file, columns: meta.fields ?? [], keys: data.length, row });
    lines.set(key, line);
  }
}
