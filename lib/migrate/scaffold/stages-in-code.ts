import { ApiElement } from '../../template-model/elements';
import { nameOf } from '../../template-model/named-stages';
import { referenceOf } from '../../template-model/references';
import { quoted } from './code';
import { Inexpressible } from './source';
import { expressibleStages } from './stages';

/** What the code has of an API. */
export interface StagesInCode {
  readonly api: ApiElement;
  /** The variable of its stages. */
  readonly set: string;
  /** The keys of its routes. */
  readonly routes: readonly string[];
}

/** A stage that another resource names by its API and itself. */
export function stageInCode(
  apiId: unknown,
  stageName: unknown,
  inCode: readonly StagesInCode[],
): { readonly code: string; readonly routes: readonly string[] } {
  const known = inCode.find(({ api }) => api.logicalId === referenceOf(apiId));
  if (!known) throw new Inexpressible('an API that it leads to does not stand in the template');
  const reference = referenceOf(stageName);
  const stage = expressibleStages(known.api).find(
    ({ logicalId, stageName: own }) => logicalId === reference || own === stageName,
  );
  if (!stage) throw new Inexpressible('a stage that it leads to is not made here');
  return { code: `${known.set}.stage(${quoted(nameOf(stage))})`, routes: known.routes };
}
