import { Place } from '../place';
import { ServiceRulesByType } from './service-rules';

/** A function as a request names it: `<function>`, `<function>:<version or alias>`, or the ARN of either. */
export interface FunctionName {
  readonly name: string;
  readonly qualifier?: string;
}

export const LAMBDA: ServiceRulesByType = {
  'AWS::Lambda::Version': {
    // Its number is not known before it is there.
    attributesOf(place, { FunctionName }, id) {
      const arn = `${functionArn(place, functionNameOf(FunctionName).name)}:${id}`;
      return { Version: id, FunctionArn: arn, Ref: arn };
    },
    keyOf: (_properties, id) => id,
  },
  'AWS::Lambda::Alias': {
    customName: ({ Name }) => Name,
    keyOf: ({ FunctionName, Name }) => `${functionNameOf(FunctionName).name}:${Name}`,
    attributesOf(place, { FunctionName, Name }) {
      const arn = `${functionArn(place, functionNameOf(FunctionName).name)}:${Name}`;
      return { AliasArn: arn, Ref: arn };
    },
  },
};

export function functionNameOf(text: string): FunctionName {
  const parts = String(text).split(':');
  const [name, qualifier] = parts[0] === 'arn' ? parts.slice(6) : parts;
  return { name, qualifier };
}

export function functionArn({ account, region }: Place, name: string): string {
  return `arn:aws:lambda:${region}:${account}:function:${name}`;
}
