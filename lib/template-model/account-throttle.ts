/** The limits of an account in a region until it asks for more: requests a second, and requests at once. */
export interface AccountThrottle {
  readonly rateLimit: number;
  readonly burstLimit: number;
}

/** The key of the metadata in which a stage tells a limit of its account that is not the usual one. */
export const ACCOUNT_THROTTLE = 'cdk-gatehouse:accountThrottle';

export const USUAL_ACCOUNT_THROTTLE: AccountThrottle = { rateLimit: 10_000, burstLimit: 5_000 };

const SMALL_ACCOUNT_THROTTLE: AccountThrottle = { rateLimit: 2_500, burstLimit: 1_250 };

const SMALL_REGIONS = [
  'af-south-1',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-7',
  'ca-west-1',
  'eu-central-2',
  'eu-south-1',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'mx-central-1',
];

export function accountThrottleIn(region: string | undefined): AccountThrottle {
  return region !== undefined && SMALL_REGIONS.includes(region) ? SMALL_ACCOUNT_THROTTLE : USUAL_ACCOUNT_THROTTLE;
}
