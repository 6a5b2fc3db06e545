const { dirname, join } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

/** The validator comes with aws-cdk-lib, which does not export it; the newest one knows most. */
const validator = join(dirname(require.resolve('aws-cdk-lib-newest/package.json')), 'node_modules/@aws/cloudformation-validate');

/** It takes longer to start than most test files run, so that all files of one process share it. */
let engine;

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.validateTemplate = (text) => {
      const { CompositeEngine, TemplateContent } = require(validator);
      engine ??= new CompositeEngine({});
      const config = { detailLevel: 'STANDARD', severityLevel: 'ERROR' };
      return engine.validateTemplate(new TemplateContent(text), config);
    };
  }
};
