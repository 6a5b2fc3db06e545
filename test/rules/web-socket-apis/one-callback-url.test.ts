import { oneCallbackUrl } from '../../../lib/rules/web-socket-apis/one-callback-url';
import { ruleTester } from '../rule-tester';

const value = (...stages: string[]) => ({ handler: 'Chat/Send', variable: 'CALLBACK_URL', stages });

ruleTester(oneCallbackUrl, {
  valid: [
    { name: 'the address of one stage', value: value('live') },

    { name: 'no address', value: value() },
  ],
  invalid: [
    {
      name: 'the addresses of two stages',
      value: value('test', 'live'),
      message: "'Chat/Send' has CALLBACK_URL for the stages 'test' and 'live'",
    },
  ],
});
