/** Reads the text of a template, JSON or YAML by its content; throws where it is neither. */
export function parseTemplate(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Loaded late: templates that the CDK writes are JSON.
    const { parseYaml } = require('./yaml-template') as typeof import('./yaml-template');
    return parseYaml(text);
  }
}
