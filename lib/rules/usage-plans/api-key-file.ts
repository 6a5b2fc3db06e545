import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { columns: ['name', 'key'], flags: ['true', 'false'] } as const;

export interface ApiKeyFile {
  readonly file: string;
  /** The names of the columns in small letters. */
  readonly columns: readonly string[];
  readonly keys: number;
  readonly row?: {
    readonly line: number;
    /** What is wrong with the name or the value itself. */
    readonly wrong?: string;
    readonly enabled?: string;
    /** The line that has the same value already. */
    readonly sameAsLine?: number;
  };
}

export const apiKeyFile = new Rule<ApiKeyFile>({
  id: 'AGW-KEY-42',
  title: 'A file of API keys has a name and a value of its own for each key',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'The service imports a part of the file or nothing, and a value that comes twice overwrites the first key.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-key-file-format.html',
  bounds,
  allowed:
    `the columns are ${bounds.columns.join(' and ')}, and at will description, enabled ` +
    `(${bounds.flags.join(' or ')}) and usageplanids; each key has its line and its own value`,
  fix: 'Correct the file; its values are not shown here.',
  judge({ file, columns, keys, row }) {
    const missing = bounds.columns.find((column) => !columns.includes(column));
    if (missing !== undefined) return `'${file}' has no column '${missing}'`;
    if (keys === 0) return `'${file}' has no keys`;
    if (!row) return undefined;
    const { enabled = '', line, sameAsLine, wrong } = row;
    if (wrong !== undefined) return `'${file}', line ${line}: ${wrong}`;
    if (sameAsLine !== undefined) return `'${file}', line ${line}: the value is that of line ${sameAsLine}`;
    const isFlag = enabled === '' || (bounds.flags as readonly string[]).includes(enabled.trim().toLowerCase());
    return isFlag ? undefined : `'${file}', line ${line}: enabled is '${enabled}'`;
  },
  *subjects() {},
});
