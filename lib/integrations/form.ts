import { Message } from './message';
import { RequestValue } from './request-value';

/** The content type in which the query protocols of services take their parameters. */
export const FORM_TYPE = {
  'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'",
};

/** The parameters of an action as a form; what is not given is left out. */
export function form({ preface }: Message, fields: { readonly [name: string]: string | undefined }, rest = ''): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return preface + given.map(([name, value]) => `${name}=${value}`).join('&') + rest;
}

/**
 * Message attributes as a form numbers them. One that the request lacks is left out, because services refuse empty ones.
 *
 * @param prefix what stands before the number, such as `MessageAttribute`
 */
export function formAttributes(prefix: string, attributes: { readonly [name: string]: RequestValue }): string {
  const names = Object.keys(attributes).sort();
  const fields = names.map((name) => {
    const value = attributes[name];
    const numbered = `&${prefix}.\${number}`;
    const field =
      `#set($number = $number + 1)${numbered}.Name=${encodeURIComponent(name)}` +
      `${numbered}.Value.DataType=String${numbered}.Value.StringValue=${value._inForm}`;
    return value._text === undefined ? `#if("$!${value._reference.slice(1)}" != "")${field}#end` : field;
  });
  return fields.length > 0 ? `#set($number = 0)${fields.join('')}` : '';
}
