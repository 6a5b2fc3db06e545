import { readFileSync } from 'node:fs';
import { inKeyOrder } from '../key-order';
import { literalText, withSigns } from './literal-text';
import { jsonText, xmlText } from './velocity-text';

/** The XML message that a SOAP service expects. */
export interface SoapEnvelopeOptions {
  /** The namespace of the service, as its description names it: `http://example.com/pets`. */
  readonly xmlNamespace: string;

  /** The element of the message's body, which names the operation: `GetPet`. */
  readonly operation: string;

  /** The elements of the operation, in the order that the service expects. */
  readonly elements: SoapElement[];
}

/** An element of a SOAP message. */
export interface SoapElement {
  /** The name of the element: `PetId`. */
  readonly name: string;

  /**
   * The JSON path of the value in the request's body: `$.petId`. One that begins with `$input.` or `$context.` is a Velocity
   * expression of its own, such as `$input.params('petId')`.
   */
  readonly value: string;
}

/**
 * Texts in the Velocity Template Language for the mapping templates that gateways need most. Each is a plain string, as
 * `requestTemplates` and `responseTemplates` take it.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html
 *
 * @example
 * MappingTemplate.fields({ id: '$.petId', owner: '$.owner.name' });
 */
export class MappingTemplate {
  /** The text of a file, by its path from the folder that the app runs in. */
  static fromFile(path: string): string {
    return readFileSync(path, 'utf8');
  }

  /**
   * A JSON object of chosen fields of the body: everything that is not named is left out, and a field may take another name:
   * `{ id: '$.petId', owner: '$.owner.name' }`. A field that the body lacks becomes an empty string.
   */
  static fields(fields: { readonly [name: string]: string }): string {
    const members = Object.entries(inKeyOrder(fields)).map(
      ([name, path]) => `${JSON.stringify(name)}:$input.json(${velocityString(path)})`,
    );
    return `{${members.join(',')}}`;
  }

  /** A JSON object of parameters of the query string, each a text; one that the caller did not send is an empty text. */
  static queryToBody(names: string[]): string {
    const members = names.map((name) => {
      const value = `"$!input.params().querystring.get('${name}')"`;
      return `${JSON.stringify(name)}:"${jsonText(value)}"`;
    });
    return `{${members.join(',')}}`;
  }

  /**
   * A template that also adds headers to the request that the backend gets, or replaces them. Values are texts with references of
   * Velocity in them: `{ 'X-Request-Id': '$context.requestId', SOAPAction: '"urn:pets#GetPet"' }`.
   */
  static withHeaders(headers: { readonly [name: string]: string }, template: string): string {
    const lines = Object.entries(inKeyOrder(headers)).map(
      ([name, value]) => `#set($context.requestOverride.header.${name} = "${withoutQuotes(value)}")\n`,
    );
    const quote = lines.some((line) => line.includes(QUOTE)) ? `#set($quote = '"')` : '';
    return withSigns(quote + lines.join('')) + template;
  }

  /** A SOAP 1.1 message out of a JSON body. Send it with the header `Content-Type: text/xml`. */
  static soapEnvelope(options: SoapEnvelopeOptions): string {
    const elements = options.elements.map(({ name, value }) => {
      const source = /^\$(input|context)\./.test(value) ? value : `$input.path(${velocityString(value)})`;
      return `<m:${name}>${xmlText(source)}</m:${name}>`;
    });
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">',
      `<soap:Body><m:${options.operation} xmlns:m="${options.xmlNamespace}">`,
      ...elements,
      `</m:${options.operation}></soap:Body>`,
      '</soap:Envelope>',
    ].join('\n');
  }

  private constructor() {}
}

const QUOTE = '${quote}';

/** A text inside of a string that Velocity looks into: a quote would end it, and a number sign begins a directive. */
function withoutQuotes(value: string): string {
  return value.replaceAll('"', () => QUOTE).replaceAll('#', literalText);
}

/** A JSON path as a string of Velocity: `$['a']` has the quotes that a string would end at. */
function velocityString(path: string): string {
  return path.includes("'") ? `"${path}"` : `'${path}'`;
}
