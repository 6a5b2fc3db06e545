import { cacheSize } from '../../../lib/rules/caching/cache-size';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const size = (CacheClusterSize: unknown) => restStage({ CacheClusterEnabled: true, CacheClusterSize });

ruleTester(cacheSize, {
  valid: [
    { name: 'the smallest', resources: size('0.5') },
    { name: 'the largest', resources: size('237') },
    { name: 'a number', resources: size(6.1) },
    { name: 'an unresolved size', resources: size({ Ref: 'Size' }) },
    { name: 'the size of a construct', value: '13.5' },
  ],
  invalid: [
    {
      name: 'a size in between',
      resources: size('2.0'),
      at: ['Stage'],
      message: "'2.0' is given as cacheSize; a cache has 0.5, 1.6",
    },
    { name: 'a unit', resources: size('0.5 GB'), at: ['Stage'], message: "'0.5 GB'" },
    {
      name: 'a stage that a deployment makes',
      resources: {
        Deployment: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: { RestApiId: 'abc', StageName: 'dev', StageDescription: { CacheClusterSize: '5' } },
        },
      },
      at: ['Deployment'],
      message: "'5'",
    },
  ],
});
