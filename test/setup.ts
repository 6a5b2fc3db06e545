// The CDK's own validator costs a second per test file; test/validator.test.ts turns it on for every example.
process.env.CDK_VALIDATION = 'false';
