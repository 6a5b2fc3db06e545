import { methodSettingPath } from '../../../lib/rules/stages/method-setting-path';
import { ruleTester } from '../rule-tester';
import { methodSetting, restStage } from '../staged-apis';

ruleTester(methodSettingPath, {
  valid: [
    { name: 'all methods', resources: methodSetting({}) },
    { name: 'the root', resources: methodSetting({ ResourcePath: '/' }) },
    { name: 'an escaped path', resources: methodSetting({ ResourcePath: '/~1pets~1{id}' }) },
    { name: 'an unresolved path', resources: methodSetting({ ResourcePath: { 'Fn::Sub': '/~1${Part}' } }) },
    { name: 'an unresolved setting', resources: restStage({ MethodSettings: [{ 'Fn::If': ['IsProd', {}, {}] }] }) },
  ],
  invalid: [
    {
      name: 'a path that is not escaped',
      resources: methodSetting({ ResourcePath: '/pets/{id}' }),
      at: ['Stage'],
      message: "stage 'prod' has a method setting for the ResourcePath '/pets/{id}'",
    },
    {
      name: 'no slash',
      resources: methodSetting({ ResourcePath: '*' }),
      at: ['Stage'],
      message: "'*'; API Gateway takes",
    },
    {
      name: 'no path',
      resources: restStage({ MethodSettings: [{ HttpMethod: 'GET', LoggingLevel: 'INFO' }] }),
      at: ['Stage'],
      message: 'without a ResourcePath',
    },
  ],
});
