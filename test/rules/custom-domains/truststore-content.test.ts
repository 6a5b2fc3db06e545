import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { truststoreContent } from '../../../lib/rules/custom-domains/truststore-content';
import { ruleTester } from '../rule-tester';

const pem = (name: string) => readFileSync(join(__dirname, `../../custom-domain/truststores/${name}.pem`), 'utf8');
const file = (...certificates: string[]) => ({ file: 'trust.pem', certificates });

ruleTester(truststoreContent, {
  valid: [{ name: 'an authority', value: file(pem('authority'), pem('authority')) }],
  invalid: [
    { name: 'no certificate', value: file(), message: "'trust.pem' has no certificates" },
    {
      name: 'the certificate of a caller',
      value: file(pem('authority'), pem('client')),
      message: "certificate 2 of 'trust.pem' is not one of an authority",
    },
    { name: 'a short key', value: file(pem('weak')), message: 'has an RSA key of 1024 bits' },
    { name: 'something else', value: file('a'), message: "certificate 1 of 'trust.pem' cannot be read" },
  ],
});
