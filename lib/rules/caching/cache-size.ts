import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { gigabytes: ['0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'] } as const;

const SIZES = `${bounds.gigabytes.slice(0, -1).join(', ')} or ${bounds.gigabytes.at(-1)}`;

export const cacheSize = new Rule<string>({
  id: 'AGW-CACHE-02',
  title: `A cache has ${SIZES} GB`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html',
  bounds,
  allowed: `a cache has ${SIZES} GB`,
  fix: 'Choose one of these sizes; the smallest is a good start.',
  judge: (size) => (bounds.gigabytes.some((known) => known === size) ? undefined : `'${size}' is given as cacheSize`),
  *subjects(model) {
    for (const element of model.stages) {
      const { properties } = element;
      const size = properties.string('CacheClusterSize') ?? properties.number('CacheClusterSize')?.toString();
      if (size !== undefined) yield { element, value: size };
    }
  },
});
