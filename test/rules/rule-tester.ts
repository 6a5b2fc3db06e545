import { messageOf, Rule } from '../../lib/rules/rule';
import { TemplateModel } from '../../lib/template-model/template-model';

/** The resources of a template, or a whole template. */
export type Template = { readonly [name: string]: unknown };

/** A template's resources for the rule to read, or (for what only a construct can be given) a value for it to judge. */
export interface ValidCase<Value> {
  readonly name: string;
  readonly resources?: Template;
  readonly value?: Value;
}

export interface InvalidCase<Value> extends ValidCase<Value> {
  /** The logical id of each element that is found, in order; with `resources` only. */
  readonly at?: readonly string[];
  /** A part of the first message. */
  readonly message: string;
  /** How the service itself was seen to refuse it. */
  readonly recorded?: RecordedRefusal;
}

/** A response of the real service to a call of its control plane. */
export interface RecordedRefusal {
  /** The action, such as `PutMethod`. */
  readonly call: string;
  /** The error code, such as `BadRequestException`. */
  readonly error: string;
}

export interface RuleCases<Value> {
  readonly valid: readonly ValidCase<Value>[];
  readonly invalid: readonly InvalidCase<Value>[];
}

/** The cases of every rule whose test has been loaded, by id; RULES.md shows some of them. */
export const loadedCases = new Map<string, RuleCases<unknown>>();

/** Runs one rule over templates that it must pass and templates that it must find. */
export function ruleTester<Value>(rule: Rule<Value>, cases: RuleCases<NoInfer<Value>>): void {
  loadedCases.set(rule.id, cases);
  const findingsIn = (resources: Template) => rule.findingsIn(TemplateModel.fromTemplate({ Resources: resources }));
  const messagesOf = ({ resources, value }: ValidCase<Value>): string[] => {
    if (resources) return findingsIn(resources).map(messageOf);
    const problem = rule.problemWith(value as Value);
    return problem ? [messageOf(problem)] : [];
  };

  describe(`${rule.id}: ${rule.definition.title}`, () => {
    test('has a valid and an invalid case', () => {
      expect(cases.valid.length).toBeGreaterThan(0);
      expect(cases.invalid.length).toBeGreaterThan(0);
    });

    test.each(cases.valid)('passes $name', (valid) => {
      expect(messagesOf(valid)).toEqual([]);
    });

    test.each(cases.invalid.map((invalid) => [titleOf(invalid), invalid] as const))('finds %s', (_, invalid) => {
      expect(messagesOf(invalid)[0]).toContain(invalid.message);
      if (invalid.resources)
        expect(findingsIn(invalid.resources).map(({ element }) => element.logicalId)).toEqual(invalid.at);
    });
  });
}

function titleOf({ name, recorded }: InvalidCase<unknown>): string {
  return recorded ? `${name}, which ${recorded.call} refuses with ${recorded.error}` : name;
}
