import { CANARY_PLAN, shiftsOf } from '../../lib/template-model/canary-shifts';
import { TemplateModel } from '../../lib/template-model/template-model';

/** What the shifts of a template will do, a line each. */
export function canaryPlansOf(model: TemplateModel): string[] {
  return [...shiftsOf(model)].map(
    ({ element, stage }) => `Canary of stage ${stage}: ${element.metadata?.string(CANARY_PLAN)}`,
  );
}
