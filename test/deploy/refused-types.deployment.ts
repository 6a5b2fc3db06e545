import { CloudFormationClient, CreateChangeSetCommand } from '@aws-sdk/client-cloudformation';
import { REFUSED_TYPES } from './taken-out';

// A type that the emulator has learned makes this fail, until the list is shorter.
test('the emulator refuses every type that is taken out, and says which', async () => {
  const resources = REFUSED_TYPES.map((Type, index) => [`Refused${index}`, { Type, Properties: {} }]);
  const asked = new CloudFormationClient().send(
    new CreateChangeSetCommand({
      StackName: 'Refused',
      ChangeSetName: 'Refused',
      ChangeSetType: 'CREATE',
      TemplateBody: JSON.stringify({ Resources: Object.fromEntries(resources) }),
    }),
  );
  const message = await asked.then(() => 'accepted', String);
  const [, types = message] = /Unrecognized resource types: \[(.*)\]/.exec(message) ?? [];
  expect(types.split(', ').sort()).toEqual([...REFUSED_TYPES].sort());
});
