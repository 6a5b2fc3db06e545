/**
 * The TLS versions and ciphers that an endpoint takes: those that `SecurityPolicy` of aws-cdk-lib has, and those that it lacks.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies.html
 */
export enum TlsPolicy {
  /** TLS 1.0 and later, with old ciphers. For clients that know nothing better. */
  TLS_1_0 = 'TLS_1_0',
  /** TLS 1.2 and later. The only one for HTTP and WebSocket APIs and for mutual TLS. */
  TLS_1_2 = 'TLS_1_2',
  /** TLS 1.3 only. Regional and private endpoints. */
  TLS13_1_3_2025_09 = 'SecurityPolicy_TLS13_1_3_2025_09',
  /** TLS 1.3 only, with FIPS ciphers. Regional and private endpoints. */
  TLS13_1_3_FIPS_2025_09 = 'SecurityPolicy_TLS13_1_3_FIPS_2025_09',
  /** TLS 1.2 and later, with forward secrecy and post-quantum ciphers. Regional and private endpoints. */
  TLS13_1_2_PFS_PQ_2025_09 = 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09',
  /** TLS 1.2 and later, with FIPS and post-quantum ciphers. Regional and private endpoints. */
  TLS13_1_2_FIPS_PQ_2025_09 = 'SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09',
  /** TLS 1.2 and later, with FIPS ciphers, forward secrecy and post-quantum ciphers. Regional and private endpoints. */
  TLS13_1_2_FIPS_PFS_PQ_2025_09 = 'SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09',
  /** TLS 1.2 and later, with post-quantum ciphers. Regional and private endpoints. */
  TLS13_1_2_PQ_2025_09 = 'SecurityPolicy_TLS13_1_2_PQ_2025_09',
  /** TLS 1.2 and later. Regional and private endpoints. */
  TLS13_1_2_2021_06 = 'SecurityPolicy_TLS13_1_2_2021_06',
  /** TLS 1.3 only. Edge endpoints. */
  TLS13_2025_EDGE = 'SecurityPolicy_TLS13_2025_EDGE',
  /** TLS 1.2 and later, with forward secrecy. Edge endpoints. */
  TLS12_PFS_2025_EDGE = 'SecurityPolicy_TLS12_PFS_2025_EDGE',
  /** TLS 1.2 and later. Edge endpoints. */
  TLS12_2018_EDGE = 'SecurityPolicy_TLS12_2018_EDGE',
}
