import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { CacheSize, GatewayApi, StageSet, StageSettings, WebAcl } from '../../lib';
import { mockRoute, sampleStack } from '../sample';

function toldOf(stages: { [name: string]: StageSettings }): string[] {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
  new StageSet(stack, 'Stages', { api, stages });
  return Annotations.fromStack(stack)
    .findInfo('*', Match.stringLikeRegexp('month'))
    .map(({ entry }) => String(entry.data));
}

describe('what is charged by the hour', () => {
  test('is told in one line for all stages', () => {
    const webAcl = WebAcl.managed();
    const told = toldOf({ prod: { cache: { size: CacheSize.GB_6_1 }, webAcl }, test: { cache: {}, webAcl }, dev: {} });
    expect(told).toEqual([
      expect.stringContaining(
        "$168.60 a month for the cache of 'prod' (6.1 GB) $146.00, the cache of 'test' (0.5 GB) $14.60, " +
          'a web ACL with 3 rules $8.00. Prices of us-east-1 in ',
      ),
    ]);
  });

  test('is not told of where nothing is', () => {
    expect(toldOf({ prod: {}, dev: { cache: { enabled: false } } })).toEqual([]);
  });
});
