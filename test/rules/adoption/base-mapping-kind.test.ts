import { baseMappingKind } from '../../../lib/rules/adoption/base-mapping-kind';
import { ApiKind } from '../../../lib/template-model/api-kind';
import { ruleTester } from '../rule-tester';

ruleTester(baseMappingKind, {
  valid: [
    { name: 'a REST API', value: { path: 'v1', isBasePath: true, kind: ApiKind.REST } },
    { name: 'a mapping of the other type', value: { path: 'v1', isBasePath: false, kind: ApiKind.HTTP } },
  ],
  invalid: [
    {
      name: 'an HTTP API',
      value: { path: 'v1', isBasePath: true, kind: ApiKind.HTTP },
      message: "the base path mapping 'v1' leads to an API of the kind HTTP",
    },
    {
      name: 'several levels',
      value: { path: 'v1/pets', isBasePath: true, kind: ApiKind.REST },
      message: "the base path mapping 'v1/pets' has several levels",
    },
  ],
});
