import { renderTemplate, TemplateScope } from './mapping-template';
import { Overrides } from './overrides';

/** What a mapping template reads, as a test writes it. */
export interface MappingTemplateEvent {
  /** The payload: text as it is, anything else as JSON. @default - empty */
  readonly body?: unknown;
  readonly path?: { readonly [name: string]: string };
  readonly querystring?: { readonly [name: string]: string };
  readonly header?: { readonly [name: string]: string };
  /** `$context` */
  readonly context?: object;
  readonly stageVariables?: { readonly [name: string]: string };
}

/** Renders a mapping template as API Gateway does; throws where the service would answer with an internal error. */
export function renderMappingTemplate(template: string, event: MappingTemplateEvent = {}): string {
  return renderTemplate(template, scopeOf(event, new Overrides()));
}

/** What the template of an event can read. */
export function scopeOf(event: MappingTemplateEvent, overrides: Overrides): TemplateScope {
  const { body = '', path = {}, querystring = {}, header = {}, context = {}, stageVariables = {} } = event;
  return {
    payload: typeof body === 'string' ? body : JSON.stringify(body),
    parameters: {
      path: new Map(Object.entries(path)),
      querystring: new Map(Object.entries(querystring)),
      header: new Map(Object.entries(header)),
    },
    context,
    stageVariables,
    overrides,
  };
}
