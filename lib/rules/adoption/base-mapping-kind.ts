import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const baseMappingKind = new Rule<{
  readonly path: string;
  /** Whether the mapping at the path is a base path mapping. */
  readonly isBasePath: boolean;
  readonly kind: ApiKind;
}>({
  id: 'AGW-ADO-13',
  title: 'A base path mapping has one level, and leads to a REST API',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses it, and CloudFormation refuses a mapping of another type under its logical id.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-basepathmapping.html',
  allowed: 'a base path mapping has a path of one level, and leads to stages of REST APIs',
  fix: 'Move the path to a mapping of the other type first: docs/domains.md has the steps in which no request is lost.',
  judge({ isBasePath, kind, path }) {
    if (!isBasePath) return undefined;
    if (kind !== ApiKind.REST) return `the base path mapping '${path}' leads to an API of the kind ${kind}`;
    return path.includes('/') ? `the base path mapping '${path}' has several levels` : undefined;
  },
  *subjects() {},
});
