/** The values of a metric by minute; a minute without a value has none. */
export type Series = ReadonlyMap<number, number>;

/** A series, or a number that holds for every minute. */
type Operand = Series | number;

/**
 * Evaluates an expression of CloudWatch's metric math over a number of minutes: an operation has a value only where its operands have one,
 * a comparison is 1 or 0, and nothing is divided by zero.
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 */
export function evaluate(expression: string, metrics: { readonly [id: string]: Series }, minutes: number): Series {
  const tokens = expression.match(/[A-Za-z_]\w*|\d+(\.\d+)?|>=|<=|==|!=|[-+*/<>(),]/g)!;
  const range = Array.from({ length: minutes }, (_, minute) => minute);
  let position = 0;
  const peek = () => tokens[position];
  const take = (expected?: string) => {
    const token = tokens[position++];
    if (expected !== undefined && token !== expected)
      throw new Error(`${expression}: ${expected} expected, not ${token}`);
    return token;
  };
  const at = (operand: Operand, minute: number) => (typeof operand === 'number' ? operand : operand.get(minute));
  const each = (operands: Operand[], combine: (...values: number[]) => number | undefined): Operand => {
    const values = new Map<number, number>();
    for (const minute of range) {
      const given = operands.map((operand) => at(operand, minute));
      if (given.some((value) => value === undefined)) continue;
      const value = combine(...(given as number[]));
      if (value !== undefined) values.set(minute, value);
    }
    return values;
  };
  const binary =
    (next: () => Operand, operations: { readonly [name: string]: (a: number, b: number) => number | undefined }) =>
    () => {
      let left = next();
      while (peek() !== undefined && Object.hasOwn(operations, peek())) {
        const operation = operations[take()];
        left = each([left, next()], operation);
      }
      return left;
    };
  const factor = (): Operand => {
    const token = take();
    if (token === '(') {
      const inner = whole();
      take(')');
      return inner;
    }
    if (/^\d/.test(token)) return Number(token);
    if (token === 'FILL') {
      const [series, value] = list();
      return new Map(range.map((minute) => [minute, at(series, minute) ?? at(value, minute)!]));
    }
    if (token === 'IF') {
      const [condition, yes, no] = list();
      const values = new Map<number, number>();
      for (const minute of range) {
        const holds = at(condition, minute);
        const value = holds === undefined ? undefined : at(holds !== 0 ? yes : no, minute);
        if (value !== undefined) values.set(minute, value);
      }
      return values;
    }
    const metric = metrics[token];
    if (!metric) throw new Error(`${expression}: ${token} is no metric`);
    return metric;
  };
  const list = (): Operand[] => {
    take('(');
    const operands = [whole()];
    while (peek() === ',') {
      take();
      operands.push(whole());
    }
    take(')');
    return operands;
  };
  const truth = (is: boolean) => (is ? 1 : 0);
  const product = binary(factor, { '*': (a, b) => a * b, '/': (a, b) => (b === 0 ? undefined : a / b) });
  const sum = binary(product, { '+': (a, b) => a + b, '-': (a, b) => a - b });
  const comparison = binary(sum, {
    '>=': (a, b) => truth(a >= b),
    '<=': (a, b) => truth(a <= b),
    '>': (a, b) => truth(a > b),
    '<': (a, b) => truth(a < b),
  });
  const whole = binary(comparison, {
    AND: (a, b) => truth(a !== 0 && b !== 0),
    OR: (a, b) => truth(a !== 0 || b !== 0),
  });
  const result = whole();
  if (peek() !== undefined) throw new Error(`${expression}: ${peek()} is left over`);
  return typeof result === 'number' ? new Map(range.map((minute) => [minute, result])) : result;
}

/** An alarm as a template has it. */
export interface TemplateAlarm {
  readonly Metrics: readonly { readonly Id: string; readonly Expression?: string; readonly ReturnData?: boolean }[];
  readonly ComparisonOperator: string;
  readonly Threshold: number;
  readonly EvaluationPeriods: number;
  readonly DatapointsToAlarm: number;
  readonly TreatMissingData: string;
}

/** The first minute at whose end an alarm fires; `undefined` where it never does. */
export function firesAt(
  alarm: TemplateAlarm,
  metrics: { readonly [id: string]: Series },
  minutes: number,
): number | undefined {
  expect(alarm).toMatchObject({ ComparisonOperator: 'GreaterThanThreshold', TreatMissingData: 'notBreaching' });
  const { Expression } = alarm.Metrics.find(({ ReturnData }) => ReturnData)!;
  const values = evaluate(Expression!, metrics, minutes);
  for (let minute = 0; minute < minutes; minute++) {
    const looked = Array.from({ length: alarm.EvaluationPeriods }, (_, back) => values.get(minute - back));
    const breaching = looked.filter((value) => value !== undefined && value > alarm.Threshold);
    if (breaching.length >= alarm.DatapointsToAlarm) return minute;
  }
  return undefined;
}
