import { documentationVersion } from '../../../lib/rules/stages/documentation-version';
import { importedApi } from '../integrations/imported-api';
import { restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const staged = (DocumentationVersion: unknown, version?: unknown) => ({
  ...restStage({ DocumentationVersion }),
  ...(version === undefined
    ? {}
    : {
        Version: restPart('DocumentationVersion', { DocumentationVersion: version }),
      }),
});

ruleTester(documentationVersion, {
  valid: [
    { name: 'a version of the API', resources: staged('1', '1') },
    { name: 'an unresolved version', resources: staged({ Ref: 'Version' }) },
    { name: 'a version that only CloudFormation knows', resources: staged('1', { Ref: 'Number' }) },
    { name: 'an imported API', resources: { ...staged('1'), ...importedApi({ type: 'mock' }) } },
    { name: 'no version', resources: restStage() },
  ],
  invalid: [
    {
      name: 'no such version',
      resources: staged('2', '1'),
      at: ['Stage'],
      message: "stage 'prod' publishes the documentation version '2'",
    },
  ],
});
