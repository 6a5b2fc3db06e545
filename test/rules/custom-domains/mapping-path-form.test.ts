import { mappingPathForm } from '../../../lib/rules/custom-domains/mapping-path-form';
import { ruleTester } from '../rule-tester';
import { APIS, apiMapping, basePath } from './pets-domain';

const mapped = (mapping: object) => ({ ...APIS, Mapping: mapping });

ruleTester(mappingPathForm, {
  valid: [
    { name: 'one level', resources: mapped(basePath('pets-1')) },
    { name: 'several levels', resources: mapped(apiMapping("pets/v1/$_.+!*'()")) },
    { name: 'no path', resources: mapped(basePath()) },
    { name: 'the empty path', resources: mapped(basePath('(none)')) },
    { name: 'the longest path', resources: mapped(basePath('p'.repeat(300))) },
    { name: 'a parameter', resources: mapped(basePath({ 'Fn::Sub': '/${Path}' })) },
  ],
  invalid: [
    {
      name: 'the word of other tools for the empty path',
      value: { path: '(none)', isWebSocket: false },
      message: "Write '' for the empty path.",
    },
    { name: 'a slash before', resources: mapped(basePath('/pets')), at: ['Mapping'], message: "'/pets' is given" },
    { name: 'a slash after', resources: mapped(apiMapping('pets/')), at: ['Mapping'], message: "'pets/' is given" },
    { name: 'two slashes', resources: mapped(apiMapping('pets//v1')), at: ['Mapping'], message: "'pets//v1'" },
    { name: 'a variable', resources: mapped(apiMapping('pets/{id}')), at: ['Mapping'], message: "'pets/{id}'" },
    { name: 'a long path', resources: mapped(basePath('p'.repeat(301))), at: ['Mapping'], message: 'is given' },
    {
      name: 'two levels of a WebSocket API',
      resources: mapped(apiMapping('chat/v1', 'Socket')),
      at: ['Mapping'],
      message: "'chat/v1' is given",
    },
  ],
});
