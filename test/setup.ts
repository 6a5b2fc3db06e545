// The CDK validates every synthesis itself, for a second per test file; test/examples turns that on for each example.
process.env.CDK_VALIDATION = 'false';
