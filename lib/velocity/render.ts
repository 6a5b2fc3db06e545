import { Budget } from './budget';
import { compareValues, isTrue } from './comparison';
import { invoke } from './methods/invoke';
import { calculate, isNumeric, numeric } from './numbers';
import { toText } from './print';
import { Access, BinaryOperator, Block, Expression, Reference, Statement } from './syntax-tree';
import { isHostObject, List } from './values';
import { VelocityError } from './velocity-error';

/** API Gateway runs a loop at most so many times. */
const MOST_ITERATIONS = 1000;

/** Renders a template. Variables are read from the map, and written to it. */
export function render(block: Block, variables: Map<string, unknown>): string {
  const rendering = new Rendering(variables);
  rendering.block(block);
  return rendering.output.join('');
}

/** A block that #define names; it is rendered wherever its reference is printed. */
class Definition {
  constructor(readonly block: Block) {}
}

type Ending = 'break' | 'stop' | undefined;

class Rendering {
  output: string[] = [];
  private readonly budget = new Budget();

  constructor(private readonly variables: Map<string, unknown>) {}

  block(block: Block): Ending {
    for (const statement of block) {
      const ending = this.statement(statement);
      if (ending) return ending;
    }
    return undefined;
  }

  private statement(statement: Statement): Ending {
    this.budget.spendStep();
    switch (statement.kind) {
      case 'text':
        this.write(statement.text);
        return undefined;
      case 'print':
        this.print(this.value(statement.reference));
        return undefined;
      case 'set':
        this.assign(statement.target, this.value(statement.value));
        return undefined;
      case 'if': {
        const chosen = statement.branches.find(({ condition }) => isTrue(this.value(condition)));
        return this.block(chosen?.block ?? statement.otherwise);
      }
      case 'foreach':
        return this.foreach(statement.variable, this.value(statement.items), statement.block);
      case 'define':
        this.variables.set(statement.variable, new Definition(statement.block));
        return undefined;
      default:
        return statement.kind;
    }
  }

  /** What is not there prints nothing, unlike in Velocity itself, which prints the reference. */
  private print(value: unknown): void {
    if (value instanceof Definition) this.write(this.rendered(value.block));
    else if (value !== null && value !== undefined) this.write(toText(value));
  }

  private write(text: string): void {
    this.budget.spendText(text.length);
    this.output.push(text);
  }

  private rendered(block: Block): string {
    const outside = this.output;
    this.output = [];
    this.budget.enter();
    this.block(block);
    this.budget.leave();
    const text = this.output.join('');
    this.output = outside;
    return text;
  }

  private foreach(variable: string, items: unknown, block: Block): Ending {
    const elements = elementsOf(items)?.slice(0, MOST_ITERATIONS) ?? [];
    const saved = ['foreach', 'velocityCount', 'velocityHasNext', variable].map(
      (name) => [name, this.variables.get(name)] as const,
    );
    const parent = this.variables.get('foreach');
    let ending: Ending;
    for (let index = 0; index < elements.length && !ending; index++) {
      const hasNext = index + 1 < elements.length;
      const scope = { index, count: index + 1, hasNext, first: index === 0, last: !hasNext, parent };
      this.variables.set('foreach', new Map<string, unknown>(Object.entries(scope)));
      this.variables.set('velocityCount', index + 1);
      this.variables.set('velocityHasNext', hasNext);
      this.variables.set(variable, elements[index]);
      ending = this.block(block);
    }
    for (const [name, value] of saved) this.variables.set(name, value);
    return ending === 'stop' ? ending : undefined;
  }

  private value(expression: Expression): unknown {
    this.budget.spendStep();
    switch (expression.kind) {
      case 'reference':
        return this.read(expression);
      case 'literal':
        return expression.value;
      case 'interpolation':
        return this.rendered(expression.block);
      case 'list':
        return new List(expression.items.map((item) => this.value(item)));
      case 'map':
        return new Map(expression.entries.map(([key, value]) => [toText(this.value(key)), this.value(value)]));
      case 'range':
        return this.range(this.value(expression.from), this.value(expression.to));
      case 'not':
        return !isTrue(this.value(expression.operand));
      case 'binary':
        return this.binary(expression.operator, expression.left, expression.right);
    }
  }

  private range(from: unknown, to: unknown): unknown {
    if (typeof from !== 'number' || typeof to !== 'number') return null;
    const length = Math.abs(to - from) + 1;
    this.budget.spendItems(length);
    return new List(Array.from({ length }, (_, index) => (to < from ? from - index : from + index)));
  }

  private binary(operator: BinaryOperator, leftSide: Expression, rightSide: Expression): unknown {
    const left = this.value(leftSide);
    if (operator === '||') return isTrue(left) || isTrue(this.value(rightSide));
    if (operator === '&&') return isTrue(left) && isTrue(this.value(rightSide));
    const right = this.value(rightSide);
    switch (operator) {
      case '+':
        if (typeof left === 'string' || typeof right === 'string') {
          this.budget.spendText(toText(left).length + toText(right).length);
          return (left === null ? '' : toText(left)) + (right === null ? '' : toText(right));
        }
        break;
      case '-':
      case '*':
      case '/':
      case '%':
        break;
      default:
        return compareValues(operator, left, right);
    }
    return isNumeric(left) && isNumeric(right) ? (calculate(operator, left, right) ?? null) : null;
  }

  private read({ variable, path }: Reference): unknown {
    let value: unknown = this.variables.get(variable) ?? null;
    for (const access of path) {
      if (value === null || value === undefined) return null;
      value = this.access(value, access);
    }
    return typeof value === 'number' && !Number.isInteger(value) ? numeric(value) : (value ?? null);
  }

  private access(value: unknown, access: Access): unknown {
    this.budget.spendStep();
    switch (access.kind) {
      case 'property':
        return propertyOf(value, access.name);
      case 'method': {
        const args = access.args.map((argument) => this.value(argument));
        this.budget.goOver(sizeOf(value));
        const result = isHostObject(value) ? value.method(access.name, args) : invoke(value, access.name, args);
        for (const taken of [...args, result]) this.spend(taken);
        return result;
      }
      case 'index':
        return elementAt(value, this.value(access.index));
    }
  }

  private spend(value: unknown): void {
    if (typeof value === 'string') this.budget.spendText(value.length);
    else this.budget.spendItems(sizeOf(value));
  }

  private assign({ variable, path }: Reference, value: unknown): void {
    const last = path.at(-1);
    if (!last) {
      this.variables.set(variable, value);
      return;
    }
    const target = this.read({ kind: 'reference', variable, path: path.slice(0, -1), source: '' });
    if (last.kind === 'method') throw new VelocityError('#set takes no method call');
    const key = last.kind === 'property' ? last.name : this.value(last.index);
    if (target instanceof Map) target.set(toText(key), value);
    else if (target instanceof List && typeof key === 'number') setElement(target, key, value);
  }
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof List) return value.items.length;
  return value instanceof Map ? value.size : 0;
}

function propertyOf(value: unknown, name: string): unknown {
  if (value instanceof Map) return value.get(name);
  if (isHostObject(value)) return value.property(name);
  if (name === 'empty') return invoke(value, 'isEmpty', []);
  return invoke(value, `get${name.charAt(0).toUpperCase()}${name.slice(1)}`, []);
}

function elementAt(value: unknown, index: unknown): unknown {
  if (value instanceof Map) return value.get(toText(index));
  if (isHostObject(value)) return value.property(toText(index));
  return value instanceof List && typeof index === 'number' ? value.items.at(index) : null;
}

function setElement({ items }: List, index: number, value: unknown): void {
  const place = index < 0 ? items.length + index : index;
  if (place >= items.length || place < 0) throw new VelocityError(`index ${index} is out of bounds`);
  items[place] = value;
}

function elementsOf(value: unknown): unknown[] | undefined {
  if (value instanceof List) return value.items;
  return value instanceof Map ? [...value.values()] : undefined;
}
