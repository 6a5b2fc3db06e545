import { distinctCacheNamespace } from '../../../lib/rules/caching/distinct-cache-namespace';
import { method } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const namespaces = (ofPets: unknown, ofPet: unknown) =>
  restStage(
    {},
    {
      GetPets: method('GET', 'Pets', { Integration: { Type: 'MOCK', CacheNamespace: ofPets } }),
      GetPet: method('GET', 'Pet', { Integration: { Type: 'MOCK', CacheNamespace: ofPet } }),
    },
  );

ruleTester(distinctCacheNamespace, {
  valid: [
    { name: 'the defaults', resources: restStage() },
    { name: 'different ones', resources: namespaces('pets', 'pet') },
    { name: 'unresolved ones', resources: namespaces({ Ref: 'Pets' }, { Ref: 'Pets' }) },
    {
      name: 'two methods of one path',
      resources: {
        ...namespaces('pets', 'pet'),
        PostPets: method('POST', 'Pets', { Integration: { Type: 'MOCK', CacheNamespace: 'pets' } }),
      },
    },
  ],
  invalid: [
    {
      name: 'one for two paths',
      resources: namespaces('pets', 'pets'),
      at: ['GetPet'],
      message: "the cache namespace 'pets' is shared by '/pets' and '/pets/{id}'",
    },
  ],
});
