import { Document, Scalar, visit, YAMLMap } from 'yaml';

const LONGEST_TEXT = 120;
const MOST_RESOURCES = 4;

/** Resources as YAML for people: intrinsic functions in their short form, and no more than a reader needs. */
export function templateText(resources: { readonly [id: string]: unknown }): string {
  const ids = Object.keys(resources);
  const shown = ids.slice(0, MOST_RESOURCES).map((id) => [id, resources[id]]);
  const document = new Document(Object.fromEntries(shown), { aliasDuplicateObjects: false });
  visit(document, {
    Map: (_key, map) => intrinsicOf(map),
    Scalar: (_key, scalar) => void shorten(scalar),
  });
  const text = document.toString({ lineWidth: 120, flowCollectionPadding: true });
  return ids.length > MOST_RESOURCES ? `${text}# … and ${ids.length - MOST_RESOURCES} more\n` : text;
}

/** `!Ref Api` for a map with the one key `Ref`, and `!GetAtt Api.Arn`. */
function intrinsicOf(map: YAMLMap): Scalar | undefined {
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Sub': text, ...others } = map.toJSON() as { [key: string]: unknown };
  if (Object.keys(others).length > 0 || map.items.length !== 1) return undefined;
  if (typeof Ref === 'string') return tagged('!Ref', Ref);
  if (Array.isArray(attribute)) return tagged('!GetAtt', attribute.join('.'));
  return typeof text === 'string' ? tagged('!Sub', text) : undefined;
}

function tagged(tag: string, value: string): Scalar {
  const scalar = new Scalar(value);
  scalar.tag = tag;
  return scalar;
}

function shorten(scalar: Scalar): void {
  const { value } = scalar;
  if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return;
  scalar.value = `${value.slice(0, LONGEST_TEXT / 2)}… (${value.length} characters)`;
}
