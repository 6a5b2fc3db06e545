/** The limits that an account has in a region until it asks for more, as rate and burst. */
const LIMITS = { rateLimit: 10_000, burstLimit: 5_000 };

const LOWER_LIMITS = { rateLimit: 2_500, burstLimit: 1_250 };

/** The regions that begin with less. */
const REGIONS_WITH_LOWER_LIMITS = [
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

export function accountThrottleIn(region: string | undefined): { rateLimit: number; burstLimit: number } {
  return region !== undefined && REGIONS_WITH_LOWER_LIMITS.includes(region) ? LOWER_LIMITS : LIMITS;
}
