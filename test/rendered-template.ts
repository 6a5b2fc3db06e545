import { MappingTemplateEvent } from '../lib/local';
import { renderTemplate } from '../lib/local-gateway/mapping-template/mapping-template';
import { Overrides } from '../lib/local-gateway/mapping-template/overrides';
import { scopeOf } from '../lib/local-gateway/mapping-template/render-mapping-template';

/** What a mapping template renders, and what it overrides. */
export function renderedWithOverrides(template: string, event: MappingTemplateEvent) {
  const overrides = new Overrides();
  const text = renderTemplate(template, scopeOf(event, overrides));
  const single = (values: [string, string[]][]) => Object.fromEntries(values.map(([name, [value]]) => [name, value]));
  return {
    text,
    requestHeaders: single(overrides.ofRequest('header')),
    responseHeaders: single(overrides.responseHeaders),
    status: overrides.responseStatus,
  };
}
