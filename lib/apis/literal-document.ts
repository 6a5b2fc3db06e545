import { Stack, Token } from 'aws-cdk-lib';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { ApiKind } from '../template-model/api-kind';
import { INTEGRATION } from '../template-model/open-api/integration';
import { pointerTo } from '../template-model/open-api/json-pointer';
import { AUTHORIZER } from '../template-model/open-api/security';
import { literalIn } from './literal-value';
import { StageVariableReferences, VariablePlace } from './stage-variable-references';

/** A document as a file can say it, which knows neither logical ids nor pseudo parameters. */
export interface LiteralDocument {
  /** Absent where only CloudFormation can know what it says. */
  readonly document?: object;
  /** The stage variables through which it reaches what it cannot name. */
  readonly variables: { readonly [name: string]: string };
  /** Where it says what only CloudFormation can know. */
  readonly unknown: readonly string[];
}

/**
 * Writes out a document of a stack whose account and region are known.
 *
 * @param document with tokens
 */
export function literalDocumentOf(document: object, stack: Stack, kind: ApiKind): LiteralDocument {
  return new DocumentOfStack(stack, PLACES[kind]).literal(document);
}

type Places = { readonly [part: string]: readonly VariablePlace[] };

/** The parts of a document in which an API of a kind reads stage variables, by the object that they stand in. */
const PLACES: { readonly [kind in ApiKind]: Places } = {
  [ApiKind.REST]: { [INTEGRATION]: ['connectionId', 'credentials', 'uri'], [AUTHORIZER]: ['providerARNs'] },
  [ApiKind.HTTP]: { [INTEGRATION]: ['credentials', 'uri'] },
  [ApiKind.WEBSOCKET]: {},
};

class DocumentOfStack {
  private readonly parameters: { readonly [name: string]: string };
  private readonly references: StageVariableReferences;
  private readonly texts = new Map<string, unknown>();
  private readonly unknown = new Set<string>();
  /** Where the value stands that is being written. */
  private readonly path: string[] = [];

  constructor(
    private readonly stack: Stack,
    private readonly places: Places,
  ) {
    this.parameters = pseudoParametersOf(stack);
    this.references = new StageVariableReferences(stack, (token) => {
      const literal = this.literalOf(token);
      return typeof literal === 'string' ? literal : undefined;
    });
  }

  literal(document: object): LiteralDocument {
    const literal = this.of(document) as object;
    const { variables } = this.references;
    return { document: this.unknown.size === 0 ? literal : undefined, variables, unknown: [...this.unknown] };
  }

  private of(value: unknown): unknown {
    if (typeof value === 'string') return isToken(value) ? this.text(value) : value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value) && !Token.isUnresolved(value)) return value.map((item) => this.of(item));
    const isPlain = Object.getPrototypeOf(value) === Object.prototype && !Object.keys(value).some(isToken);
    return isPlain ? this.map(value) : this.known(this.literalOf(value));
  }

  private map(map: object): object {
    const entries = Object.entries(map).map(([name, child]) => {
      this.path.push(name);
      const literal = this.of(child);
      this.path.pop();
      return [name, literal];
    });
    return Object.fromEntries(entries.filter(([, literal]) => literal !== undefined));
  }

  private text(text: string): unknown {
    const [part, name] = this.path.slice(-2);
    const place = this.places[part]?.find((one) => one === name);
    const key = `${place} ${text}`;
    if (!this.texts.has(key)) {
      this.texts.set(key, place ? (this.references.textFor(text, place) ?? UNKNOWN) : this.literalOf(text));
    }
    return this.known(this.texts.get(key));
  }

  private known(literal: unknown): unknown {
    if (literal !== UNKNOWN) return literal;
    this.unknown.add(pointerTo('#', ...this.path));
    return undefined;
  }

  private literalOf(value: unknown): unknown {
    const resolved = this.stack.resolve(value);
    return resolved === undefined ? undefined : (literalIn(resolved, this.parameters) ?? UNKNOWN);
  }
}

const UNKNOWN = Symbol('only CloudFormation knows');

function isToken(text: string): boolean {
  return text.includes('${Token[') && Token.isUnresolved(text);
}

/** What is known of where a stack is deployed to. */
function pseudoParametersOf({ account, region }: Stack): { readonly [name: string]: string } {
  const known = RegionInfo.get(region);
  const values = {
    'AWS::AccountId': account,
    'AWS::Partition': known.partition,
    'AWS::Region': region,
    'AWS::URLSuffix': known.domainSuffix,
  };
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
