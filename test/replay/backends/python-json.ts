/** JSON as Python's `json.dumps` writes it. */
export function pythonJson(value: unknown): string {
  if (typeof value === 'string') {
    const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return JSON.stringify(value).replaceAll(/[\u007f-\uffff]/g, escaped);
  }
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, nested]) => nested !== undefined);
  return `{${members.map(([name, nested]) => `${pythonJson(name)}: ${pythonJson(nested)}`).join(', ')}}`;
}
