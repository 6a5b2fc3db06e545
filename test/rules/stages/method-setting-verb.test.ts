import { methodSettingVerb } from '../../../lib/rules/stages/method-setting-verb';
import { ruleTester } from '../rule-tester';
import { methodSetting, restStage } from '../staged-apis';

ruleTester(methodSettingVerb, {
  valid: [
    { name: 'all', resources: methodSetting({}) },
    { name: 'a verb', resources: methodSetting({ HttpMethod: 'GET', ResourcePath: '/~1pets' }) },
    { name: 'the method for every verb', resources: methodSetting({ HttpMethod: 'ANY', ResourcePath: '/~1pets' }) },
    { name: 'an unresolved verb', resources: methodSetting({ HttpMethod: { Ref: 'Verb' } }) },
  ],
  invalid: [
    {
      name: 'two verbs',
      resources: methodSetting({ HttpMethod: 'GET,POST' }),
      at: ['Stage'],
      message: "stage 'prod' has a method setting for the HttpMethod 'GET,POST'",
    },
    {
      name: 'no verb',
      resources: restStage({ MethodSettings: [{ ResourcePath: '/*', LoggingLevel: 'INFO' }] }),
      at: ['Stage'],
      message: 'without an HttpMethod',
    },
  ],
});
