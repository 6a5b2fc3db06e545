import { parseTemplate } from '../../lib/template-model/template-text';
import { Parameters } from './recording';

/** The document of an import, with its base path where the import says that it goes. */
export function importedBody({ body, parameters }: Parameters): unknown {
  const document = (typeof body === 'string' ? parseTemplate(body) : body) as Parameters;
  const mode = parameters?.basepath ?? parameters?.basePath ?? 'ignore';
  const prefix = prefixOf(basePathOf(document), mode);
  if (prefix === '') return document;
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [
    `${prefix}${path === '/' ? '' : path}`,
    item,
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

/** `split` takes the first part of the base path away, which names the stage of a domain. */
function prefixOf(basePath: string, mode: string): string {
  const parts = basePath.split('/').filter((part) => part !== '');
  const kept = mode === 'prepend' ? parts : mode === 'split' ? parts.slice(1) : [];
  return kept.map((part) => `/${part}`).join('');
}

function basePathOf({ basePath, servers }: Parameters): string {
  if (typeof basePath === 'string') return basePath;
  const [{ url = '', variables = {} }] = servers ?? [{}];
  const variable = variables.basePath?.default;
  if (typeof variable === 'string') return variable;
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '').replaceAll(/\{[^}]*\}/g, '');
}
