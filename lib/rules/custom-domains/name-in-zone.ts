import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const nameInZone = new Rule<{ readonly name: string; readonly zone?: string }>({
  id: 'AGW-DOM-47',
  title: 'A name lies in the hosted zone of its records',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Route 53 refuses the record, and a certificate that is validated there never is.',
  page: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/AboutHZWorkingWith.html',
  allowed: "the zone 'example.com' has records of example.com and of names that end with .example.com",
  fix: 'Pass the hosted zone of the name, or for a certificate the zone of each name in certificateOptions.validationZones.',
  judge({ name, zone }) {
    if (zone === undefined) return undefined;
    const apex = zone.replace(/\.$/, '');
    return name === apex || name.endsWith(`.${apex}`) ? undefined : `'${name}' is not in the hosted zone '${apex}'`;
  },
  *subjects() {},
});
