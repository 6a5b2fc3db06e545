const SHORT: { readonly [character: string]: string } = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  "'": "\\'",
  '/': '\\/',
  '\\': '\\\\',
};

/** As Apache Commons escapes for JavaScript: quotes of both kinds and slashes too, and everything beyond ASCII. */
export function escapeJavaScript(text: string): string {
  return text.replaceAll(/[\s\S]/g, (character) => {
    if (Object.hasOwn(SHORT, character)) return SHORT[character];
    const code = character.charCodeAt(0);
    return code >= 32 && code < 127 ? character : `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
