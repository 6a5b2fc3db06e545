import { toText } from '../../velocity/print';
import { HostObject } from '../../velocity/values';
import { VelocityError } from '../../velocity/velocity-error';
import { parseJson } from '../json/parse-json';
import { escapeJavaScript } from './escape-java-script';

const FUNCTIONS: { readonly [name: string]: (argument: unknown) => unknown } = {
  base64Decode: (text) => Buffer.from(toText(text), 'base64').toString('utf8'),
  base64Encode: (text) => Buffer.from(toText(text), 'utf8').toString('base64'),
  escapeJavaScript: (text) => escapeJavaScript(toText(text)),
  parseJson: (text) => {
    const value = parseJson(toText(text));
    if (value === undefined) throw new VelocityError('$util.parseJson was given what is no JSON');
    return value;
  },
  urlDecode: (text) => decodeForm(toText(text)),
  urlEncode: (text) => encodeForm(toText(text)),
};

/** `$util` of mapping templates. */
export const UTIL: HostObject = {
  property: () => null,
  method: (name, args) => {
    if (!Object.hasOwn(FUNCTIONS, name)) return null;
    return args[0] === null || args[0] === undefined ? null : FUNCTIONS[name](args[0]);
  },
  toString: () => '$util',
};

/** As Java's `URLEncoder` encodes: a space becomes `+`, and `*-._` stay. */
function encodeForm(text: string): string {
  return encodeURIComponent(text)
    .replaceAll(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

function decodeForm(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new VelocityError('$util.urlDecode was given what is not encoded');
  }
}
