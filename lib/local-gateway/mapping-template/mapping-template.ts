import { parse } from '../../velocity/parse';
import { render } from '../../velocity/render';
import { Block } from '../../velocity/syntax-tree';
import { fromData } from '../../velocity/values';
import { Input, RequestParameters } from './input';
import { Overrides } from './overrides';
import { UTIL } from './util-variable';

/** What a mapping template can read. */
export interface TemplateScope {
  /** The payload as text. */
  readonly payload: string;
  readonly parameters: RequestParameters;
  readonly context: object;
  readonly stageVariables: { readonly [name: string]: string };
  readonly overrides: Overrides;
}

const parsed = new Map<string, Block>();

/** Renders a mapping template; throws a `VelocityError` where the service would answer with an internal error. */
export function renderTemplate(template: string, scope: TemplateScope): string {
  const context = fromData(scope.context) as Map<string, unknown>;
  scope.overrides.addTo(context);
  const variables = new Map<string, unknown>([
    ['context', context],
    ['input', new Input(scope.payload, scope.parameters)],
    ['stageVariables', fromData(scope.stageVariables)],
    ['util', UTIL],
  ]);
  return render(blockOf(template), variables);
}

function blockOf(template: string): Block {
  let block = parsed.get(template);
  if (!block) {
    block = parse(template);
    if (parsed.size < 10_000) parsed.set(template, block);
  }
  return block;
}
