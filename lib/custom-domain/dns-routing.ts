import { CidrRoutingConfig, Failover, GeoLocation, IHealthCheck } from 'aws-cdk-lib/aws-route53';
import { dnsWeight } from '../rules/custom-domains/dns-weight';
import { failoverHealthCheck } from '../rules/custom-domains/failover-health-check';
import { requireSettings } from '../rules/required-settings';

/** Settings of the records of a domain name that has several. */
export interface DnsRoutingOptions {
  /**
   * What tells Route 53 whether the API is well. Its checks over HTTPS know no TLS 1.3: the name and its APIs take TLS 1.2 too where
   * there is one.
   *
   * @default - the API counts as well
   */
  readonly healthCheck?: IHealthCheck;

  /**
   * What tells the records of one name apart.
   *
   * @default - the region of the stack and the path of the domain name's construct
   */
  readonly setIdentifier?: string;
}

/** The part of a record that routing decides. */
export interface RecordRouting {
  readonly weight?: number;
  /** Whether the record is for callers near the stack's region. */
  readonly isForRegion?: boolean;
  readonly failover?: Failover;
  readonly geoLocation?: GeoLocation;
  readonly cidrRoutingConfig?: CidrRoutingConfig;
  readonly options?: DnsRoutingOptions;
}

/**
 * How Route 53 chooses between the records of one name, so that the same API can answer from several regions. Records of several
 * answers are not among them: Route 53 has none that are aliases.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/dns-failover.html
 *
 * @example
 * DnsRouting.latency();
 */
export class DnsRouting {
  /** The name has one record. */
  static simple(): DnsRouting {
    return new DnsRouting({});
  }

  /**
   * Callers are spread over the records.
   *
   * Errors: AGW-DOM-61.
   *
   * @param weight 0 to 255, as a share of the sum of all weights
   */
  static weighted(weight: number, options: DnsRoutingOptions = {}): DnsRouting {
    requireSettings('DnsRouting.weighted', { weight }, { weight: 'a number' });
    dnsWeight.enforce({ weight });
    return new DnsRouting({ weight, options });
  }

  /** Callers get the region that answers them soonest. */
  static latency(options: DnsRoutingOptions = {}): DnsRouting {
    return new DnsRouting({ isForRegion: true, options });
  }

  /**
   * Callers get the primary region, and the secondary one while the primary one is ill.
   *
   * Errors: AGW-DOM-60.
   *
   * @param failover primary or secondary; the primary one needs a health check
   */
  static failover(failover: Failover, options: DnsRoutingOptions = {}): DnsRouting {
    requireSettings('DnsRouting.failover', { failover }, { failover: 'text' });
    failoverHealthCheck.enforce({ failover, hasHealthCheck: options.healthCheck !== undefined });
    return new DnsRouting({ failover, options });
  }

  /**
   * Callers of a place get this record.
   *
   * @param geoLocation a continent, a country, a state of it, or `GeoLocation.default()` for everybody else
   */
  static geolocation(geoLocation: GeoLocation, options: DnsRoutingOptions = {}): DnsRouting {
    requireSettings('DnsRouting.geolocation', { geoLocation }, { geoLocation: GeoLocation });
    return new DnsRouting({ geoLocation, options });
  }

  /** Callers of a block of addresses get this record. */
  static addresses(cidrRoutingConfig: CidrRoutingConfig, options: DnsRoutingOptions = {}): DnsRouting {
    requireSettings('DnsRouting.addresses', { cidrRoutingConfig }, { cidrRoutingConfig: 'a map' });
    return new DnsRouting({ cidrRoutingConfig, options });
  }

  private constructor(
    /** @internal */
    readonly _routing: RecordRouting,
  ) {}
}
