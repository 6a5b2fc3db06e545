import { PROJECT } from '../../.ci/package/folders';
import { hasToolchain, LANGUAGES } from '../../.ci/package/languages';
import { installed, PET_SHOPS, templateOf } from './pet-shops';

const inTypeScript = templateOf(PROJECT);

/** The loop over `corsEnvironment` adds variables in the order of the language's maps, which in Java and Go is another in each run. */
const RUNS: { readonly [target: string]: number } = { java: 3, go: 2 };

for (const language of LANGUAGES) {
  const { name, target, needs } = language;
  const petShop = PET_SHOPS[target];
  if (!hasToolchain(language)) {
    console.log(`The pet shop in ${name} was not made: that needs ${needs}.`);
  } else if (target in RUNS) {
    test(`the pet shop in ${name} has the template of the one in TypeScript, keys in any order, in each run`, () => {
      const app = installed(petShop);
      for (let run = 0; run < RUNS[target]; run++) {
        expect(JSON.parse(templateOf(app, petShop.environment))).toEqual(JSON.parse(inTypeScript));
      }
    });
  } else {
    test(`the pet shop in ${name} has the template of the one in TypeScript, byte for byte`, () => {
      expect(templateOf(installed(petShop), petShop.environment)).toBe(inTypeScript);
    });
  }
}
