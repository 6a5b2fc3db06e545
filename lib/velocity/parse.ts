import { parseExpression } from './parse-expression';
import { parseReference } from './parse-reference';
import { Scanner } from './scanner';
import { Block, Branch, Statement } from './syntax-tree';

const TEXT = /[^$#\\]+/y;
const BACKSLASHES = /\\+/y;
const SET = /[ \t]*#(?:set|\{set\})[ ]*\(/y;
const DIRECTIVE = /#(?:([a-zA-Z_@][\w@]*)|\{([a-zA-Z_]\w*)\})/y;
const BLANK = /[ \t\r\n]*/y;
/** A directive that ends its line takes the end of the line with it. */
const REST_OF_LINE = /[ \t]*(?:\r\n|\r|\n)/y;
const DIRECTIVES = ['set', 'if', 'elseif', 'else', 'end', 'foreach', 'define', 'break', 'stop'];
const REFUSED = ['macro', 'include', 'parse', 'evaluate'];

/** Reads a template; throws a `VelocityError` where it is malformed. */
export function parse(template: string): Block {
  return new TemplateParser(new Scanner(template)).template();
}

class TemplateParser {
  /** True right after anything but text, where blanks before a #set belong to the #set. */
  private isAfterToken = true;

  constructor(private readonly scanner: Scanner) {}

  template(): Block {
    const { block, end } = this.block();
    if (end !== undefined) throw this.scanner.error(`#${end} has nothing to end`);
    return block;
  }

  /** The statements up to a directive that ends them, which is `undefined` at the end of the template. */
  private block(): { block: Block; end?: 'end' | 'else' | 'elseif' } {
    return this.scanner.nested(() => this.statements());
  }

  private statements(): { block: Block; end?: 'end' | 'else' | 'elseif' } {
    const block: Statement[] = [];
    const { scanner } = this;
    while (!scanner.isAtEnd) {
      const statement = this.statement();
      if (typeof statement === 'string') return { block, end: statement };
      if (statement) addTo(block, statement);
    }
    return { block };
  }

  private statement(): Statement | 'end' | 'else' | 'elseif' | undefined {
    const { scanner } = this;
    const isAfterToken = this.isAfterToken;
    this.isAfterToken = true;
    if (isAfterToken || scanner.next === '#') {
      if (scanner.match(SET)) return this.set();
    }
    const text = scanner.match(TEXT);
    if (text) {
      this.isAfterToken = false;
      return { kind: 'text', text: text[0] };
    }
    if (scanner.next === '\\') return this.escape();
    if (scanner.next === '$') return this.reference();
    return this.directive();
  }

  private set(): Statement {
    const { scanner } = this;
    scanner.match(BLANK);
    const target = parseReference(scanner);
    if (!target) throw scanner.error('#set takes a reference');
    scanner.match(BLANK);
    scanner.expect('=');
    const value = parseExpression(scanner);
    this.closeDirective();
    return { kind: 'set', target, value };
  }

  private closeDirective(): void {
    this.scanner.expect(')');
    this.scanner.match(REST_OF_LINE);
  }

  /** Backslashes before what would be a reference or a directive: each pair is one, and one that is left takes its meaning away. */
  private escape(): Statement {
    const { scanner } = this;
    const slashes = scanner.match(BACKSLASHES)?.[0] ?? '';
    const position = scanner.position;
    const isElement = scanner.next === '$' ? parseReference(scanner) !== undefined : this.isKnownDirective();
    const source = scanner.text.slice(position, scanner.position);
    scanner.backTo(position);
    if (!isElement) return { kind: 'text', text: slashes };
    const halved = '\\'.repeat(slashes.length / 2);
    if (slashes.length % 2 === 0) return { kind: 'text', text: halved };
    return { kind: 'text', text: halved + scanner.skip(source.length) };
  }

  private isKnownDirective(): boolean {
    const name = this.scanner.match(DIRECTIVE);
    return name !== undefined && DIRECTIVES.includes(name[1] ?? name[2]);
  }

  private reference(): Statement {
    const reference = parseReference(this.scanner);
    return reference ? { kind: 'print', reference } : { kind: 'text', text: this.scanner.skip() };
  }

  private directive(): Statement | 'end' | 'else' | 'elseif' | undefined {
    const { scanner } = this;
    if (scanner.take('##')) {
      scanner.match(/[^\r\n]*(?:\r\n|\r|\n)?/y);
      return undefined;
    }
    if (scanner.take('#[[')) return { kind: 'text', text: scanner.takeThrough(']]#') };
    if (scanner.take('#*')) {
      scanner.takeThrough('*#');
      return undefined;
    }
    const found = scanner.match(DIRECTIVE);
    if (!found) return { kind: 'text', text: scanner.skip() };
    return this.named(found[1] ?? found[2], found[0]);
  }

  private named(name: string, source: string): Statement | 'end' | 'else' | 'elseif' {
    const { scanner } = this;
    if (REFUSED.includes(name)) throw scanner.error(`#${name} is not supported by API Gateway`);
    switch (name) {
      case 'if':
        return this.if();
      case 'foreach':
        return this.foreach();
      case 'define':
        return this.define();
      case 'end':
      case 'else':
        scanner.match(REST_OF_LINE);
        return name;
      case 'elseif':
        return name;
      case 'break':
      case 'stop':
        return { kind: name };
      default:
        return { kind: 'text', text: source };
    }
  }

  private if(): Statement {
    const branches: Branch[] = [];
    for (;;) {
      this.open();
      const condition = parseExpression(this.scanner);
      this.closeDirective();
      const { block, end } = this.block();
      branches.push({ condition, block });
      if (end === 'elseif') continue;
      return { kind: 'if', branches, otherwise: end === 'else' ? this.blockToEnd('if') : this.ended([], end, 'if') };
    }
  }

  private foreach(): Statement {
    const { scanner } = this;
    this.open();
    scanner.match(BLANK);
    const variable = parseReference(scanner)?.variable;
    scanner.match(BLANK);
    if (variable === undefined || !scanner.take('in')) throw scanner.error('#foreach takes ($element in $list)');
    const items = parseExpression(scanner);
    this.closeDirective();
    return { kind: 'foreach', variable, items, block: this.blockToEnd('foreach') };
  }

  private define(): Statement {
    const { scanner } = this;
    this.open();
    scanner.match(BLANK);
    const variable = parseReference(scanner)?.variable;
    scanner.match(BLANK);
    if (variable === undefined) throw scanner.error('#define takes a reference');
    this.closeDirective();
    return { kind: 'define', variable, block: this.blockToEnd('define') };
  }

  private open(): void {
    this.scanner.match(BLANK);
    this.scanner.expect('(');
  }

  private blockToEnd(name: string): Block {
    const { block, end } = this.block();
    return this.ended(block, end, name);
  }

  private ended(block: Block, end: string | undefined, name: string): Block {
    if (end !== 'end') throw this.scanner.error(`#${name} has no #end`);
    return block;
  }
}

function addTo(block: Statement[], statement: Statement): void {
  const last = block.at(-1);
  if (statement.kind === 'text' && last?.kind === 'text') {
    block[block.length - 1] = { kind: 'text', text: last.text + statement.text };
  } else {
    block.push(statement);
  }
}
