/** The value of a reference inside a JSON string. Velocity's escape of an apostrophe is none of JSON's. */
export function jsonText(reference: string): string {
  return `$util.escapeJavaScript(${reference}).replaceAll("\\\\'", "'")`;
}

/** The value of a reference inside an XML element. */
export function xmlText(reference: string): string {
  return `#set($text = "$!${reference.slice(1)}")$text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')`;
}
