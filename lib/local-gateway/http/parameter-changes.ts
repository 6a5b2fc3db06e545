import { HeaderList } from '../messages/header-list';
import { ParameterChange } from './http-api';
import { HttpExchange } from './http-exchange';
import { selected } from './selection-expression';

const EXPRESSION =
  /\$(?:\{((?:request|context|stageVariables|response)\.[\w.-]+)\}|((?:request|context|stageVariables|response)\.[\w.-]*\w))/g;

/** A change such as `append:header.X`, with the value that it puts there. */
export interface AppliedChange {
  /** `append`, `overwrite` or `remove`. */
  readonly action: string;
  /** `header`, `querystring`, `path` or `statuscode`. */
  readonly place: string;
  readonly name: string;
  readonly value: string;
}

/** Changes with their values filled in. One whose only value is not there is left out. */
export function changesOf(
  changes: readonly ParameterChange[],
  exchange: HttpExchange,
  responseHeaders?: HeaderList,
): AppliedChange[] {
  return changes.flatMap(({ destination, source }) => {
    const [action, target] = destination.split(/:(.*)/s);
    const [place, ...name] = (target ?? '').split('.');
    const value = action === 'remove' ? '' : valueOf(source, exchange, responseHeaders);
    return value === undefined ? [] : [{ action, place, name: name.join('.'), value }];
  });
}

/** Adds, replaces or takes away the values of a name. */
export function changeValues({ action, value }: AppliedChange, before: readonly string[]): string[] {
  if (action === 'remove') return [];
  return action === 'append' ? [...before, value] : [value];
}

/** The value of one reference, or a text with those in it filled in. */
export function valueOf(source: string, exchange: HttpExchange, responseHeaders?: HeaderList): string | undefined {
  const read = (expression: string) => {
    const [place, kind, ...name] = expression.split('.');
    if (place !== 'response') return selected(expression, exchange);
    return kind === 'header' ? responseHeaders?.get(name.join('.')) : undefined;
  };
  const whole = /^\$(?:\{([^{}]+)\}|([\w.-]+))$/.exec(source);
  if (whole) return read(whole[1] ?? whole[2]);
  return source.replaceAll(EXPRESSION, (_, braced?: string, plain?: string) => read((braced ?? plain) as string) ?? '');
}
