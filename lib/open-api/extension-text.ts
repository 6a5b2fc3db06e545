import { Token } from 'aws-cdk-lib';
import { SpecificationPart } from './specification-part';

/** A text of an extension; where a document is given as an object, it may be a token or an intrinsic function. */
export function extensionText(part: SpecificationPart): string | undefined {
  if (part.text !== undefined || !part.isThere) return part.text;
  return Token.asString(part.value);
}

/** Texts by name. */
export function extensionTexts(part: SpecificationPart): { [name: string]: string } | undefined {
  if (!part.isThere) return undefined;
  return Object.fromEntries(Object.keys(part.object).map((name) => [name, extensionText(part.own(name))!]));
}
