import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summaryOf } from '../../examples/show/api-summary';
import { TemplateModel } from '../../lib/template-model/template-model';

const CORPUS = join(__dirname, '../../../shared/corpus');
const INDEX = join(CORPUS, 'index.csv');

/** The files of the index whose basis says so; no file name has a comma in it. */
function filesWith(text: string): string[] {
  const rows = readFileSync(INDEX, 'utf8').split('\n');
  return rows.filter((row) => row.startsWith('good/') && row.includes(text)).map((row) => row.split(',')[0]);
}

if (existsSync(INDEX)) {
  describe('templates that others wrote', () => {
    test.each(filesWith(''))('%s is read', (file) => {
      const model = TemplateModel.fromFile(join(CORPUS, file));
      expect(summaryOf(model)).toHaveLength(model.apis.length);
      for (const route of model.routes) expect(route.api.routes).toContain(route);
    });

    test.each(filesWith('integ-test snapshot (deployed by AWS CDK team)'))('%s has all its methods', (file) => {
      const path = join(CORPUS, file);
      const template: { Resources: { [id: string]: { Type: string; Properties?: { Body?: object } } } } = JSON.parse(
        readFileSync(path, 'utf8'),
      );
      const methods = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::ApiGateway::Method');
      const routes = TemplateModel.fromFile(path).routes.filter(({ location }) => location === undefined);
      expect(routes.filter(({ resourceType }) => resourceType === 'AWS::ApiGateway::Method')).toHaveLength(
        methods.length,
      );
    });
  });
} else {
  console.info('The corpus is not here: its templates are not read.');
  test.skip('templates that others wrote', () => undefined);
}
