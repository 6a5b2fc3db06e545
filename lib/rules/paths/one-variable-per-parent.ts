import { ApiKind } from '../../template-model/api-kind';
import { ResourceElement } from '../../template-model/elements';
import { isVariable, pathPartsOf } from '../../template-model/path-parts';
import { TemplateModel } from '../../template-model/template-model';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const oneVariablePerParent = new Rule<{ readonly parent: string; readonly parts: readonly string[] }>({
  id: 'AGW-PATH-04',
  title: 'A part of a path has at most one variable below it',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service cannot tell the two apart and refuses the second.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-basic-concept.html',
  allowed: 'only one variable can follow the same path, and a greedy one counts',
  fix: 'Give the variable the same name in all routes.',
  judge: ({ parent, parts }) =>
    parts.length > 1 ? `'${parent}' is followed by ${parts.map((part) => `'${part}'`).join(' and ')}` : undefined,
  *subjects(model) {
    for (const { element: parentId, elements } of variablesByParent(model)) {
      const last = elements[elements.length - 1];
      const path = last.path?.slice(0, last.path.lastIndexOf('/')) || '/';
      yield {
        element: last,
        value: { parent: last.path ? path : parentId, parts: elements.map(({ pathPart }) => pathPart!) },
      };
    }
  },
});

function variablesByParent(model: TemplateModel) {
  const byParent = new Map<string, ResourceElement[]>();
  for (const { element, part } of pathPartsOf(model)) {
    if (element.parentId !== undefined && isVariable(part)) {
      byParent.set(element.parentId, [...(byParent.get(element.parentId) ?? []), element]);
    }
  }
  return [...byParent].map(([element, elements]) => ({ element, elements }));
}
