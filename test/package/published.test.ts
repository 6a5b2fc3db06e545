import { filesOf, withAbsoluteLinks } from '../../.ci/package/absolute-links';
import { withVersionsOf } from '../../.ci/package/java-package';
import { languagesNamed } from '../../.ci/package/languages';

describe('the README that registries show', () => {
  const repository = { url: 'https://github.com/cdk-gatehouse/cdk-gatehouse.git' };
  const files = filesOf({ repository, version: '1.2.3' });

  test('leads to the files of its version', () => {
    expect(withAbsoluteLinks('[Each rule](RULES.md) of [a stage](docs/stages.md#releases).', files)).toBe(
      '[Each rule](https://github.com/cdk-gatehouse/cdk-gatehouse/blob/v1.2.3/RULES.md) of ' +
        '[a stage](https://github.com/cdk-gatehouse/cdk-gatehouse/blob/v1.2.3/docs/stages.md#releases).',
    );
  });

  test('keeps links that lead elsewhere, or within it', () => {
    const markdown = '[the CDK](https://aws.amazon.com/cdk) and [examples](#examples)';
    expect(withAbsoluteLinks(markdown, files)).toBe(markdown);
  });
});

test('a package of a language that is not made is an error with those that are', () => {
  expect(languagesNamed(['java', 'go']).map(({ name }) => name)).toEqual(['Java', 'Go']);
  expect(() => languagesNamed(['rust'])).toThrow('No language is called rust; there are python, java, go, dotnet.');
});

test('the package for Java asks for the versions that the example in Java takes, and else for the oldest', () => {
  const dependency = (artifact: string, version: string) =>
    `<artifactId>${artifact}</artifactId>\n<version>${version}</version>\n`;
  const example = dependency('aws-cdk-lib', '2.272.0') + dependency('javadoc', '9');
  const ranges = dependency('aws-cdk-lib', '[2.267.0,3.0.0)') + dependency('jsii-runtime', '[1.140.0,2.0.0)');
  expect(withVersionsOf(example, ranges + dependency('javadoc', '3.11.2'))).toBe(
    dependency('aws-cdk-lib', '2.272.0') + dependency('jsii-runtime', '1.140.0') + dependency('javadoc', '3.11.2'),
  );
});
