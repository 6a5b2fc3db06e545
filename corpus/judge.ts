import { readFileSync } from 'node:fs';
import { catalogue } from '../lib/rules/catalogue';
import { messageOf } from '../lib/rules/rule';
import { Severity } from '../lib/rules/severity';
import { TemplateModel } from '../lib/template-model/template-model';
import { CorpusTemplate } from './corpus';
import { ExpectedError } from './expected-errors';

const METHOD = 'AWS::ApiGateway::Method';

interface FoundError {
  readonly template: CorpusTemplate;
  readonly rule: string;
  readonly message: string;
}

/** What is not as expected of templates of others: what is misread, and errors that are new or gone. */
export function surprisesIn(templates: readonly CorpusTemplate[], expected: readonly ExpectedError[]): string[] {
  const misread: string[] = [];
  const found: FoundError[] = [];
  for (const template of templates) {
    const model = TemplateModel.fromFile(template.path);
    misread.push(...misreadIn(template, model));
    found.push(...errorsIn(template, model));
  }
  return [
    ...misread,
    ...found
      .filter((error) => error.template.tier === 'A' || !expected.some((known) => isThe(known, error)))
      .map(({ template, rule, message }) => `New in ${template.name} (tier ${template.tier}): ${rule}: ${message}`),
    ...expected
      .filter((known) => !found.some((error) => isThe(known, error)))
      .map(({ file, rule }) => `Gone from ${file}: ${rule}`),
  ];
}

function isThe({ file, rule }: ExpectedError, error: FoundError): boolean {
  return error.rule === rule && error.template.name.includes(file);
}

function misreadIn({ name, path, isSnapshot }: CorpusTemplate, model: TemplateModel): string[] {
  if (!isSnapshot) return [];
  const resources: { Type: string }[] = Object.values(JSON.parse(readFileSync(path, 'utf8')).Resources);
  const written = resources.filter(({ Type }) => Type === METHOD).length;
  const read = model.routes.filter(({ resourceType, location }) => resourceType === METHOD && location === undefined);
  return read.length === written ? [] : [`Misread ${name}: ${read.length} of ${written} methods`];
}

function errorsIn(template: CorpusTemplate, model: TemplateModel): FoundError[] {
  return catalogue
    .filter(({ severity }) => severity === Severity.ERROR)
    .flatMap((rule) => rule.findingsIn(model))
    .map((finding) => ({ template, rule: finding.rule.id, message: messageOf(finding) }));
}
