/** Stands for a reference that CloudFormation fills in. */
const TOKEN = /(\$\{Token\[[^\]]*\]\})/;

const SIGNS: { readonly [sign: string]: string } = { '#': 'hash', $: 'dollar' };

/** A text as Velocity prints it unchanged, in a template that `withSigns` completes: it would read on after its own two signs. */
export function literalText(text: string): string {
  return text
    .split(TOKEN)
    .map((part) => (TOKEN.test(part) ? part : part.replace(/[#$]/g, (sign) => `\${${SIGNS[sign]}}`)))
    .join('');
}

/** A template with the signs set that literal texts in it print. */
export function withSigns(template: string): string {
  const used = Object.entries(SIGNS).filter(([, name]) => template.includes(`\${${name}}`));
  return used.map(([sign, name]) => `#set($${name} = '${sign}')`).join('') + template;
}
