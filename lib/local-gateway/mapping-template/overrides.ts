import { toText } from '../../velocity/print';
import { List } from '../../velocity/values';

/** What mapping templates set of the request and of the response; the templates of one request share it. */
export class Overrides {
  private readonly request = new Map<string, unknown>([
    ['header', new Map()],
    ['path', new Map()],
    ['querystring', new Map()],
  ]);
  private readonly response = new Map<string, unknown>([['header', new Map()]]);

  addTo(context: Map<string, unknown>): void {
    context.set('requestOverride', this.request);
    context.set('responseOverride', this.response);
  }

  ofRequest(place: 'header' | 'path' | 'querystring'): [string, string[]][] {
    return textsOf(this.request.get(place));
  }

  get responseHeaders(): [string, string[]][] {
    return textsOf(this.response.get('header'));
  }

  /** A status that is none is passed over. */
  get responseStatus(): number | undefined {
    const status = this.response.get('status');
    return typeof status === 'number' && status >= 100 && status < 600 ? status : undefined;
  }
}

function textsOf(values: unknown): [string, string[]][] {
  if (!(values instanceof Map)) return [];
  return [...values]
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => [name, value instanceof List ? value.items.map(toText) : [toText(value)]]);
}
