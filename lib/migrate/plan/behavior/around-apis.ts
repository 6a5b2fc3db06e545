import { domainNamesOf } from '../../../template-model/domain-names';
import { Element } from '../../../template-model/elements';
import { Mapping, mappingsOf } from '../../../template-model/mappings';
import { planNameOf } from '../../../template-model/plan-stages';
import { identityOf } from '../../../template-model/references';
import { TemplateModel } from '../../../template-model/template-model';
import { tlsEffect } from './api-settings';
import { changedSettings, Setting, SettingChange, wordsOf } from './setting';
import { throttleEffect, throttleOf, throttleWords } from './throttle';

type DomainName = ReturnType<typeof domainNamesOf>[number];

const DOMAIN_SETTINGS: readonly Setting<DomainName>[] = [
  {
    name: 'TLS',
    read: ({ settings }) => settings.text('SecurityPolicy') ?? 'TLS_1_2',
    effect: (_before, _after, values) => tlsEffect(values),
  },
  {
    name: 'endpoint',
    read: ({ endpointType }) => endpointType ?? 'unknown',
    effect: () => 'its DNS records must lead to another target',
  },
  {
    name: 'mutual TLS',
    read: ({ hasMutualTls }) => (hasMutualTls ? 'on' : 'off'),
    effect: (_before, _after, { after }) =>
      after === 'on' ? 'clients without a certificate are cut' : 'nobody is asked for a certificate',
  },
];

const PLAN_SETTINGS: readonly Setting<Element>[] = [
  {
    name: 'throttle',
    read: (plan) => throttleWords(planThrottle(plan)),
    effect: (before, after) => throttleEffect(planThrottle(before), planThrottle(after)),
  },
  {
    name: 'quota',
    read: ({ properties }) => {
      const quota = properties.map('Quota');
      return quota.has('Limit')
        ? `${wordsOf(quota.raw('Limit'))} a ${wordsOf(quota.raw('Period')).toLowerCase()}`
        : 'none';
    },
    effect: (_before, _after, { after }) =>
      after === 'none' ? 'nobody is held to it any more' : 'callers of the plan who are above it get 429',
  },
  {
    name: 'name',
    read: planNameOf,
    effect: () => 'tools that look for the name do not find it',
  },
];

/** What callers feel of other domain names, plans and account settings. */
export function changesAroundApis(before: TemplateModel, after: TemplateModel): SettingChange[] {
  return [
    ...domainNamesOf(before).flatMap((was) => {
      const is = domainNamesOf(after).find(({ name }) => name === was.name);
      return is ? changedSettings(`domain ${was.name}`, DOMAIN_SETTINGS, was, is) : [];
    }),
    ...changedMappings(before, after),
    ...changedRecords(before, after),
    ...before.usagePlans.flatMap((was) => {
      const is = after.usagePlans.find(({ logicalId }) => logicalId === was.logicalId);
      return is ? changedSettings(`plan ${planNameOf(was)}`, PLAN_SETTINGS, was, is) : [];
    }),
    ...changedAccount(before, after),
  ];
}

const planThrottle = ({ properties }: Element) => throttleOf(properties.map('Throttle'), 'RateLimit', 'BurstLimit');

function changedMappings(before: TemplateModel, after: TemplateModel): SettingChange[] {
  const stageOf = ({ api, element: { properties } }: Mapping) =>
    `${api?.logicalId ?? wordsOf(properties.raw('RestApiId') ?? properties.raw('ApiId'))} ${wordsOf(properties.raw('Stage'))}`;
  return mappingsOf(before).flatMap((was) => {
    const is = mappingsOf(after).find(({ element }) => element.logicalId === was.element.logicalId);
    if (!is || stageOf(was) === stageOf(is)) return [];
    const thing = `mapping ${was.domain?.name ?? was.domainIdentity}/${was.path ?? ''}`;
    const effect = 'requests of the path reach another stage';
    return [{ thing, setting: 'stage', before: stageOf(was), after: stageOf(is), effect }];
  });
}

/** A name that had an address of the fourth version of IP only. */
function changedRecords(before: TemplateModel, after: TemplateModel): SettingChange[] {
  const namesOf = (model: TemplateModel, type: string) =>
    model
      .resourcesOfType('AWS::Route53::RecordSet')
      .filter(({ properties }) => properties.string('Type') === type)
      .map(({ properties }) => wordsOf(properties.raw('Name')).replace(/\.$/, ''));
  const known = namesOf(before, 'A').filter((name) => !namesOf(before, 'AAAA').includes(name));
  return known
    .filter((name) => namesOf(after, 'AAAA').includes(name))
    .map((name) => ({
      thing: `record ${name}`,
      setting: 'IPv6',
      before: 'none',
      after: 'an AAAA record',
      effect: 'callers that have IPv6 use it, and come with other addresses',
    }));
}

/** The account's role for logs is that of the whole region. */
function changedAccount(before: TemplateModel, after: TemplateModel): SettingChange[] {
  const roleOf = ({ accounts }: TemplateModel) =>
    identityOf(accounts[0]?.properties.raw('CloudWatchRoleArn')) ?? 'left alone';
  const [was, is] = [roleOf(before), roleOf(after)];
  if (was === is || is === 'left alone') return [];
  const effect = 'every API of the account and the region logs with that role';
  return [{ thing: 'account', setting: 'role for logs', before: was, after: is, effect }];
}
