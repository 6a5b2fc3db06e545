import { CfnResource, Fn, IResolvable, Names, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { IConstruct } from 'constructs';
import { stageVariableName } from '../rules/stage-variables/stage-variable-name';

/** Where API Gateway reads stage variables, by the names of the extensions of OpenAPI. */
export type VariablePlace = 'connectionId' | 'credentials' | 'providerARNs' | 'uri';

type Variables = { readonly [name: string]: string };

const FUNCTION = 'AWS::Lambda::Function';
const QUALIFIED_FUNCTIONS = ['AWS::Lambda::Alias', 'AWS::Lambda::Version'];

/** References stand in a text under their numbers, in brackets that no address has. */
const NUMBER = /<(\d+)>/g;
const NUMBER_ALONE = /^<(\d+)>$/;
const FUNCTION_URI = /^(arn:([^:]+):apigateway:([^:]+):lambda:path\/[\d-]+\/functions\/)<(\d+)>(.*)$/;
const BEFORE_REFERENCES = /^(?:https?:\/\/|arn:[^:<]+:apigateway:[^:<]+:[^:<]+:(?:path|action)\/)/;

/**
 * References to resources as stage variables, where what only CloudFormation knows is the name of a function, a role, a user pool.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html
 */
export class StageVariableReferences {
  private readonly found = new Map<string, string>();

  /**
   * @param literalOf what is known of a token beforehand
   */
  constructor(
    private readonly stack: Stack,
    private readonly literalOf: (token: IResolvable) => string | undefined,
  ) {}

  /** What the variables stand for, by their names. */
  get variables(): Variables {
    return Object.fromEntries([...this.found].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** A text with variables in it for references; `undefined` where no variable can stand for one of them. */
  textFor(text: string, place: VariablePlace): string | undefined {
    const tokens: IResolvable[] = [];
    const literalOrNumber = (token: IResolvable) => this.literalOf(token) ?? `<${tokens.push(token) - 1}>`;
    const written = Tokenization.reverseString(text)
      .mapTokens({ mapToken: literalOrNumber as never })
      .join({ join: (left, right) => `${left}${right}` });
    const references = tokens.filter((token) => Reference.isReference(token));
    if (references.length < tokens.length) return undefined;
    return references.length === 0 ? written : this.written(written, references, place);
  }

  private written(text: string, references: readonly Reference[], place: VariablePlace): string | undefined {
    if (place === 'uri') return this.uri(text, references);
    const reference = references[Number(NUMBER_ALONE.exec(text)?.[1])];
    if (place === 'connectionId') return reference && this.variableOf(reference);
    const { account, region } = this.stack;
    if (place === 'credentials' && this.isOf(reference, 'AWS::IAM::Role')) {
      return `${this.arn()}:iam::${account}:${this.variable(reference, '', partOfArn(reference, 5))}`;
    }
    if (place === 'providerARNs' && this.isOf(reference, 'AWS::Cognito::UserPool')) {
      return `${this.arn()}:cognito-idp:${region}:${account}:userpool/${this.variable(reference, '', refOf(reference))}`;
    }
    return undefined;
  }

  private uri(text: string, references: readonly Reference[]): string | undefined {
    const [, service, partition, region, number, rest] = FUNCTION_URI.exec(text) ?? [];
    if (number === undefined) {
      return BEFORE_REFERENCES.test(text)
        ? text.replace(NUMBER, (_, index: string) => this.variableOf(references[Number(index)]))
        : undefined;
    }
    const name = this.functionOf(references[Number(number)]);
    return name && `${service}arn:${partition}:lambda:${region}:${this.stack.account}:function:${name}${rest}`;
  }

  /** A function by its name; an alias or a version has a variable of its own behind that of its function. */
  private functionOf(reference: Reference): string | undefined {
    if (this.isOf(reference, FUNCTION)) return this.variable(reference, '', refOf(reference));
    if (!this.isOf(reference, ...QUALIFIED_FUNCTIONS)) return undefined;
    const name = this.variable(reference, '_Function', partOfArn(reference, 6));
    return `${name}:${this.variable(reference, '', partOfArn(reference, 7))}`;
  }

  /** API Gateway reaches nothing of another account through stage variables. */
  private isOf(reference: Reference | undefined, ...types: string[]): reference is Reference {
    const { target } = reference ?? {};
    const isOfType = CfnResource.isCfnResource(target) && types.includes(target.cfnResourceType);
    return isOfType && target.stack.account === this.stack.account;
  }

  private variableOf(reference: Reference): string {
    const { displayName } = reference;
    return this.variable(reference, displayName === 'Ref' ? '' : `_${displayName}`, Token.asString(reference));
  }

  private variable({ target }: Reference, suffix: string, value: string): string {
    const name = nameOf(target, suffix);
    this.found.set(name, value);
    return `\${stageVariables.${name}}`;
  }

  private arn(): string {
    return `arn:${this.literalOf(Tokenization.reverseString(this.stack.partition).firstToken!)}`;
  }
}

/** The variables by which functions of the app are called, by name. */
export function variablesOfFunctions(functions: readonly IFunction[]): Variables {
  const made = functions.map(({ node }) => node.defaultChild).filter((child) => CfnResource.isCfnResource(child));
  return Object.fromEntries(made.map((cfnFunction) => [nameOf(cfnFunction), cfnFunction.ref]));
}

/** Made of the whole path of a resource: two stacks can have resources of one logical id. */
function nameOf(target: IConstruct, suffix = ''): string {
  const end = suffix.replace(/\W/g, '_');
  const longest = stageVariableName.definition.bounds!.maximumLength as number;
  return Names.nodeUniqueId(target.node).slice(end.length - longest) + end;
}

function refOf({ target }: Reference): string {
  return (target as CfnResource).ref;
}

function partOfArn(reference: Reference, index: number): string {
  return Fn.select(index, Fn.split(':', Token.asString(reference)));
}
