import { CollectionTag, Pair, parseDocument, Scalar, ScalarTag, YAMLMap, YAMLSeq } from 'yaml';

/** The short forms of YAML templates, by the name of the function without its `Fn::`. */
const SHORT_FORMS = [
  'And',
  'Base64',
  'Cidr',
  'Condition',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Ref',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
];

/** Reads a template in YAML; throws where the text is none. */
export function parseYaml(text: string): unknown {
  const document = parseDocument(text, {
    customTags: SHORT_FORMS.flatMap(tagsOf),
    logLevel: 'silent',
    uniqueKeys: false,
  });
  if (document.errors.length > 0) throw document.errors[0];
  return document.toJS();
}

function tagsOf(shortForm: string): (ScalarTag | CollectionTag)[] {
  const tag = `!${shortForm}`;
  const name = shortForm === 'Ref' || shortForm === 'Condition' ? shortForm : `Fn::${shortForm}`;
  const around = (collection: YAMLMap | YAMLSeq) => {
    const long = new YAMLMap();
    long.items.push(new Pair(new Scalar(name), collection));
    return long;
  };
  return [
    { tag, resolve: (text: string) => ({ [name]: shortForm === 'GetAtt' ? attributePath(text) : text }) },
    { tag, collection: 'seq', resolve: (sequence) => around(sequence as YAMLSeq) },
    { tag, collection: 'map', resolve: (mapping) => around(mapping as YAMLMap) },
  ];
}

/** `!GetAtt Api.RootResourceId`: only the first dot parts the logical id from the attribute. */
function attributePath(text: string): string[] {
  const dot = text.indexOf('.');
  return dot < 0 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
}
