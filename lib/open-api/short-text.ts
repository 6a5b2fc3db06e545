import { IResolvable, IResolveContext } from 'aws-cdk-lib';

/**
 * A value whose texts are as short as CloudFormation can write them: one `Fn::Sub` in place of an `Fn::Join` of many parts.
 */
export class ShortText implements IResolvable {
  readonly creationStack: string[] = [];

  constructor(private readonly produce: () => unknown) {}

  resolve(context: IResolveContext): unknown {
    return shortened(context.resolve(this.produce()));
  }

  toString(): string {
    return 'ShortText';
  }
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  const join = (value as { 'Fn::Join'?: unknown })['Fn::Join'];
  if (Array.isArray(join) && join[0] === '' && Array.isArray(join[1])) {
    const parts = join[1].map(substitution);
    if (parts.every((part) => part !== undefined)) return { 'Fn::Sub': parts.join('') };
  }
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, shortened(child)]));
}

/** A part of a text as `Fn::Sub` writes it; `undefined` for what it has no words for. */
function substitution(part: unknown): string | undefined {
  if (typeof part === 'string') return part.replaceAll('${', '${!');
  const { Ref, 'Fn::GetAtt': attribute } = part as { Ref?: unknown; 'Fn::GetAtt'?: unknown };
  if (typeof Ref === 'string') return `\${${Ref}}`;
  return Array.isArray(attribute) && attribute.every((step) => typeof step === 'string')
    ? `\${${attribute.join('.')}}`
    : undefined;
}
