import { Token } from 'aws-cdk-lib';
import { ApiKind } from '../template-model/api-kind';
import { Element } from '../template-model/elements';
import { Subject } from '../template-model/subject';
import { TemplateModel } from '../template-model/template-model';
import { RuleViolation } from './rule-violation';
import { Severity } from './severity';

/** What is wrong with one value. `allowed` and `fix` are given where they say more than the rule's own sentences. */
export interface Problem {
  readonly given: string;
  readonly allowed?: string;
  readonly fix?: string;
}

/** A problem found in a template. */
export interface Finding {
  readonly rule: Rule<unknown>;
  readonly element: Element;
  readonly given: string;
  readonly allowed: string;
  readonly fix: string;
}

export interface RuleDefinition<Value> {
  /** The id in the catalogue, such as `AGW-BIN-04`. It never changes and is never used again. */
  readonly id: string;
  /** The rule in one line, as a statement of what holds. */
  readonly title: string;
  readonly severity: Severity;
  /**
   * Whether it asks for what is good from the start, or for what has no effect to be taken away, so that nobody who calls a live API
   * would notice. `RuleProfile.ADOPTION` leaves it out.
   */
  readonly isAdvice?: true;
  /** The kinds of API that the rule speaks of. */
  readonly kinds: readonly ApiKind[];
  /** What goes wrong for someone who breaks it. */
  readonly reason: string;
  /** The page that documents it. */
  readonly page: string;
  /** The numbers and names of the rule. They are written here and nowhere else. */
  readonly bounds?: { readonly [name: string]: number | string | readonly string[] };
  /** What the service accepts, as the second clause of a message: "API Gateway takes 0 to 10485760 bytes". */
  readonly allowed: string;
  /** What to do, as the last sentence of a message. */
  readonly fix: string;
  /** Judges one literal value; a plain string is short for `{ given }`. */
  judge(value: Value): Problem | string | undefined;
  /** The literal values of a model that the rule speaks of. */
  subjects(model: TemplateModel): Iterable<Subject<Value>>;
}

/** One documented rule of API Gateway, used by constructs on plain values and by the plugin on finished templates. */
export class Rule<Value> {
  constructor(readonly definition: RuleDefinition<Value>) {}

  get id(): string {
    return this.definition.id;
  }

  get severity(): Severity {
    return this.definition.severity;
  }

  /** The problem with a value, or `undefined`; a value that is an unresolved token, or has one for a field, has none. */
  problemWith(value: Value): Required<Problem> | undefined {
    return isUnresolved(value) ? undefined : this.judged(value);
  }

  /** The message for a value that breaks the rule, with the id first. */
  messageFor(value: Value): string | undefined {
    const problem = this.problemWith(value);
    return problem && `${this.id}: ${messageOf(problem)}`;
  }

  /** Refuses a value that breaks the rule. */
  enforce(value: Value): void {
    const problem = this.problemWith(value);
    if (problem) throw new RuleViolation(this.id, messageOf(problem));
  }

  /** Everything in a model that breaks the rule. A template has no tokens any more. */
  findingsIn(model: TemplateModel): Finding[] {
    const findings: Finding[] = [];
    for (const { element, value } of this.definition.subjects(model)) {
      const problem = this.judged(value);
      if (problem) findings.push({ rule: this, element, ...problem });
    }
    return findings;
  }

  private judged(value: Value): Required<Problem> | undefined {
    const problem = this.definition.judge(value);
    if (problem === undefined) return undefined;
    const { allowed, fix } = this.definition;
    return { allowed, fix, ...(typeof problem === 'string' ? { given: problem } : problem) };
  }
}

function isUnresolved(value: unknown): boolean {
  if (isToken(value)) return true;
  const isStruct = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isStruct && Object.values(value).some(isToken);
}

/** Most texts are seen at once to hold no token, and thousands of routes have many. */
function isToken(value: unknown): boolean {
  return (typeof value !== 'string' || value.includes('Token[')) && Token.isUnresolved(value);
}

/** "given; allowed. fix" */
export function messageOf(problem: Required<Problem>): string {
  return `${problem.given}; ${problem.allowed}. ${problem.fix}`;
}
