import { LambdaResult } from '../../../lib/local-gateway/pipeline/backends';
import { NotReplayable, Parameters } from '../recording';
import { described, unknownDescription } from './description';
import { pythonJson } from './python-json';

/** Does what a recorded function is described to do. */
export function invokeRecorded(behaviour: Parameters, payload: string): LambdaResult {
  const event = JSON.parse(payload);
  const write = /python/.test(behaviour.json_text ?? '') ? pythonJson : JSON.stringify;
  const chosen = (behaviour.cases ?? []).find(
    (candidate: Parameters) => candidate.otherwise || holds(candidate.when, event),
  );
  const { throws, returns } = chosen ?? behaviour;
  if (throws !== undefined) return { payload: write(throws), functionError: 'Unhandled' };
  if (returns === undefined) throw new NotReplayable('the function is not described for this event');
  const result = described(returns, (description) => valueOf(description, event, write));
  return { payload: write(result) };
}

function valueOf(description: string, event: any, write: (value: unknown) => string): unknown {
  if (/^the event itself/.test(description)) return event;
  if (/^the event as JSON text/.test(description)) return write(event);
  const parsed = /^event\.([\w.]+) parsed as JSON/.exec(description);
  if (parsed) {
    const text = read(event, parsed[1]) as string;
    return JSON.parse(event.isBase64Encoded ? Buffer.from(text, 'base64').toString() : text);
  }
  const member = /^event\.([\w.-]+)$/.exec(description);
  if (member) return read(event, member[1]) ?? null;
  return unknownDescription(description);
}

/** Conditions are of a few forms: a member of the event is null, missing, equal to something, or compared as a number. */
function holds(condition: string, event: unknown): boolean {
  const [, path, operator, other] =
    /^(?:integer\()?event\.([\w.-]+)\)? (is|is not|==|=|equals|!=|>=|<=|>|<) (.+)$/.exec(condition) ?? [];
  if (path === undefined) throw new NotReplayable(`what '${condition}' means is not known here`);
  const value = read(event, path);
  const expected = other === 'null' || other === 'missing' ? null : parsed(other);
  switch (operator) {
    case 'is':
    case '==':
    case '=':
    case 'equals':
      return (value ?? null) === expected;
    case 'is not':
    case '!=':
      return (value ?? null) !== expected;
    case '>=':
      return Number(value) >= Number(expected);
    case '<=':
      return Number(value) <= Number(expected);
    case '>':
      return Number(value) > Number(expected);
    default:
      return Number(value) < Number(expected);
  }
}

function read(event: any, path: string): unknown {
  return path.split('.').reduce((value, name) => value?.[name], event);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replaceAll("'", '"'));
  } catch {
    return text;
  }
}
