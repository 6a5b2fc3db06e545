import { dirname, join } from 'node:path';
import { App, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment';
import {
  DefinitionForm,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  OpenApiSpecification,
  StageSet,
} from 'cdk-gatehouse';

const app = new App();
export const stack = new Stack(app, 'SpecFirst');

const bookHandler = (id: string, name: string) =>
  new Function(stack, id, {
    runtime: Runtime.NODEJS_22_X,
    handler: `books.${name}`,
    code: Code.fromAsset(join(__dirname, 'handlers')),
  });

// The specification says which operations there are and what they take; the code says what answers them.
export const api = GatewayApi.fromOpenApi(stack, 'Library', {
  specification: OpenApiSpecification.file(join(__dirname, 'library.yaml')),
  definition: DefinitionForm.OPENAPI,
  publishDocumentation: true,
  authorizers: { staff: GatewayAuthorizer.iam() },
  integrations: {
    listBooks: GatewayIntegration.lambdaProxy(bookHandler('ListBooks', 'list')),
    getBook: GatewayIntegration.lambdaProxy(bookHandler('GetBook', 'get')),
    addBook: GatewayIntegration.lambdaProxy(bookHandler('AddBook', 'add')),
  },
  integrationsByTag: { operations: GatewayIntegration.mock({ 200: { status: 'open' } }) },
});

// What the API is by now, for clients and for the next comparison.
const specification = api.toOpenApi({ apiVersion: '1.2' });
api.writeOpenApi(join(app.outdir, 'library.openapi.json'), { apiVersion: '1.2' });

// A reference page for people: files in a bucket, which the gateway serves beside the operations.
const pages = new Bucket(stack, 'Pages', {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.DESTROY,
});
const VIEWER = ['index.css', 'index.html', 'swagger-ui-bundle.js', 'swagger-ui-standalone-preset.js', 'swagger-ui.css'];
const settings = { url: 'openapi.json', dom_id: '#swagger-ui' };
new BucketDeployment(stack, 'Reference', {
  destinationBucket: pages,
  sources: [
    Source.asset(dirname(require.resolve('swagger-ui-dist')), { exclude: ['*', ...VIEWER.map((file) => `!${file}`)] }),
    Source.jsonData('openapi.json', specification),
    Source.data('swagger-initializer.js', `window.ui = SwaggerUIBundle(${JSON.stringify(settings)});`),
  ],
});
api.addRoute('GET /reference/{file}', {
  integration: GatewayIntegration.s3Get(pages, { key: '{file}' }),
  authorizer: GatewayAuthorizer.publicAccess(),
});

// Whoever may read the operations may read the page about them.
Validations.of(api).acknowledge({ id: 'Gatehouse::AGW-INT-27', reason: 'The reference page is public.' });

new StageSet(stack, 'Stages', { api, stages: { dev: {}, prod: {} } });
