import { toJson, toText } from '../../velocity/print';
import { HostObject } from '../../velocity/values';
import { parseJson } from '../json/parse-json';
import { readPath } from '../json-path/read-path';

/** The parameters of a request by place and name. */
export interface RequestParameters {
  readonly path: ReadonlyMap<string, string>;
  readonly querystring: ReadonlyMap<string, string>;
  readonly header: ReadonlyMap<string, string>;
}

/** Parameters are looked for in this order. */
const PLACES = ['path', 'querystring', 'header'] as const;

/** `$input` of mapping templates: the payload and the parameters of the request. */
export class Input implements HostObject {
  /** The payload that was read from JSON; `null` where it is none. */
  private root: unknown;

  constructor(
    private readonly payload: string,
    private readonly parameters: RequestParameters,
  ) {}

  /** An empty payload reads as an empty object. */
  get body(): string {
    return this.payload === '' ? '{}' : this.payload;
  }

  property(name: string): unknown {
    return name === 'body' ? this.body : null;
  }

  method(name: string, args: readonly unknown[]): unknown {
    switch (name) {
      case 'json':
        return this.json(toText(args[0]));
      case 'path':
        return this.path(toText(args[0])) ?? null;
      case 'params':
        return args.length === 0 ? this.allParameters() : this.parameter(toText(args[0]));
      default:
        return null;
    }
  }

  toString(): string {
    return '$input';
  }

  private path(path: string): unknown {
    this.root ??= parseJson(this.body) ?? null;
    return this.root === null ? undefined : readPath(this.root, path);
  }

  /** What is not there is an empty text. */
  private json(path: string): string {
    return toJson(this.path(path) ?? '');
  }

  private parameter(name: string): string {
    const place = PLACES.find((place) => this.parameters[place].has(name));
    return place === undefined ? '' : (this.parameters[place].get(name) as string);
  }

  private allParameters(): Map<string, unknown> {
    return new Map(PLACES.map((place) => [place, new Map(this.parameters[place])]));
  }
}
