/** An error that a published template has, looked at and found true. */
export interface ExpectedError {
  /** A part of the template's path. */
  readonly file: string;
  readonly rule: string;
  /** Why the rule is right. */
  readonly because: string;
}

const expected = (file: string, rule: string, because: string): ExpectedError => ({ file, rule, because });

/** Templates that were deployed have none; these are in the expected output of a translator, in samples and in modules. */
export const EXPECTED_ERRORS: readonly ExpectedError[] = [
  expected('output__api_with_cors', 'AGW-INT-31', 'fixed header values stand there without single quotes'),
  expected('output__api_with_default_aws_iam_auth', 'AGW-INT-26', 'the ARN of the role begins with rn:'),
  expected('output__api_endpoint_configuration_with_vpcendpoint', 'AGW-EP-05', 'the API is REGIONAL'),
  expected('output__api_with_security_definition_and', 'AGW-AUTH-15', 'the only user pool is null'),
  expected('implicit_api_deletion_policy_precedence', 'AGW-PATH-02', 'the path ends in {proxy++}'),
  expected('implicit_api_deletion_policy_precedence', 'AGW-PATH-04', '{proxy++} stands beside {proxy+}'),
  expected('translator__output__', 'AGW-DEP-03', 'the bodies have no paths, and are deployed'),
  expected('RainModules__rest-api', 'AGW-DEP-03', 'a module without methods, not a whole template'),
  expected('output__api_with_access_log_setting', 'AGW-LOG-05', 'the ARN is that of a log stream'),
  expected('output__websocket_api_with_propagate_tags', 'AGW-LOG-05', 'the ARN is random-arn'),
  expected('output__http_api_explicit_stage', 'AGW-LOG-20', 'an HTTP API has the LoggingLevel INFO'),
  expected('output__websocket_api_explicit_stage', 'AGW-STG-11', 'there is no route $default'),
  expected('hard_coded_arn_properties', 'AGW-AUTH-07', 'a REQUEST authorizer has no identity source'),
  expected('output__websocket_api_api_config', 'AGW-KEY-09', 'a property path stands for the expression'),
  expected('output__embedded_connectors_api_to_function', 'AGW-WS-01', 'the API is a stub'),
  expected('output__websocket_api_with_auth_config', 'AGW-AUTH-20', 'a source is called idsource1'),
  expected('output__api_with_apikey_source', 'AGW-KEY-28', 'no authorizer supplies the key'),
  expected('output__api_with_custom_base_path', 'AGW-DOM-09', 'the domain name is MyEdgeDomainName'),
  expected('output__api_with_custom_base_path', 'AGW-DOM-58', 'the certificate is MyEdgeDomainCert'),
  expected('output__api_with_custom_base_path', 'AGW-DOM-15', 'the path begins with a slash'),
  expected('output__api_with_basic_custom_domain', 'AGW-DOM-18', 'two APIs have the empty path'),
  expected('output__api_with_basic_custom_domain', 'AGW-DOM-26', 'mutual TLS stands on an EDGE domain'),
  expected('output__api_with_basic_custom_domain', 'AGW-DOM-27', 'the truststore has no URI of S3'),
  expected('custom_domains_regional', 'AGW-DOM-27', 'the URI is ${mtlsuri} with nothing to substitute'),
  expected('output__websocket_api_route_config', 'AGW-WS-28', 'a parameter is called param1'),
  expected('output__websocket_api_route_config', 'AGW-WS-20', 'foo2 stands where $default is the only expression'),
];
