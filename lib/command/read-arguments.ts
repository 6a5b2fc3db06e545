import { ParseArgsConfig, parseArgs } from 'node:util';
import { unknownNameError, WrongUse } from './nearest-name';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The arguments of a command; throws for an option that it does not have, with the nearest that it has. */
export function readArguments<Own extends Options>(
  args: string[],
  options: Own,
): ReturnType<typeof parseArgs<{ args: string[]; options: Own; allowPositionals: true }>> {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const [, name] = /Unknown option '(--?[^' ]+)'/.exec(message) ?? [];
    if (name === undefined) throw new WrongUse(message.split('\n')[0]);
    throw unknownNameError(
      'option',
      name,
      Object.keys(options).map((option) => `--${option}`),
    );
  }
}
