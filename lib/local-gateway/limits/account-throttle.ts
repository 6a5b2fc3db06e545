import { ACCOUNT_THROTTLE, accountThrottleIn } from '../../template-model/account-throttle';
import { Element } from '../../template-model/elements';
import { TemplateValues } from '../template-values/template-values';
import { Throttle } from './limits';

/** What the account of a stage may have of its region: what the stage tells of it, else what accounts start with. */
export function accountThrottleOf({ metadata }: Element, { environment }: TemplateValues): Throttle {
  const told = metadata?.map(ACCOUNT_THROTTLE).toObject();
  return { ...accountThrottleIn(environment.region), ...told };
}
