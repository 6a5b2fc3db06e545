import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import * as fc from 'fast-check';
import { deployedStackOf } from '../../lib/template-model/identities/identities-file';
import { identitiesIn } from '../../lib/template-model/identities/identities-in';
import { IdentitiesByKey } from '../../lib/template-model/identities/identity';
import { TemplateModel } from '../../lib/template-model/template-model';
import { sequences } from '../cloudformation/lives/arbitraries';
import { AREAS } from '../cloudformation/lives/edits';
import { versionsOf } from '../cloudformation/lives/sequence';
import { synthesize } from '../cloudformation/lives/synthesize';
import { writtenFile } from './deployed-before';

const identitiesOf = (assembly: CloudAssembly) =>
  identitiesIn(TemplateModel.fromTemplate(assembly.getStackByName('Sample').template));
const idsIn = (all: IdentitiesByKey) => [...all.values()].map(({ key, logicalId }) => `${key}: ${logicalId}`);

const templatesOf = (assembly: CloudAssembly) => assembly.stacks.map(({ template }) => JSON.stringify(template));
const accepted = sequences(AREAS)
  .map((sequence) => versionsOf({ ...sequence, edits: [] }, false))
  .filter((versions) => versions.length > 0)
  .map(([version]) => version);
const given = (deployed: IdentitiesByKey, code: string) => {
  const file = JSON.stringify(writtenFile({ Sample: deployedStackOf(deployed) }));
  return synthesize(`Identities.fromFile(${file}).applyTo(stack);\n${code}`, false);
};

test('any app takes any ids that it is deployed with, of whatever it makes', () => {
  fc.assert(
    fc.property(accepted, ({ assembly, code }) => {
      const made = [...identitiesOf(assembly)];
      expect(made.filter(([, { isAmbiguous }]) => isAmbiguous)).toEqual([]);
      const deployed = new Map(made.map(([key, identity], index) => [key, { ...identity, logicalId: `Was${index}` }]));
      expect(idsIn(identitiesOf(given(deployed, code)))).toEqual(idsIn(deployed));
    }),
    { numRuns: 8 },
  );
});

test('any app stays as it is with the ids that it has', () => {
  fc.assert(
    fc.property(accepted, ({ assembly, code }) => {
      expect(templatesOf(given(identitiesOf(assembly), code))).toEqual(templatesOf(assembly));
    }),
    { numRuns: 6 },
  );
});
