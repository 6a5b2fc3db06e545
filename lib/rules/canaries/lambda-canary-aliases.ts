import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export interface ShiftedAlias {
  readonly name: string;
  /** The app makes it. */
  readonly isMade: boolean;
  /** It points at a published version. */
  readonly isPublished: boolean;
  /** A LambdaCanary shifts it already. */
  readonly isShifted: boolean;
}

export const lambdaCanaryAliases = new Rule<{ readonly aliases: readonly ShiftedAlias[] }>({
  id: 'AGW-CAN-33',
  title: 'CodeDeploy shifts aliases that the app makes, of published versions, once',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'CloudFormation starts CodeDeploy when an alias of its own moves to another version, and $LATEST never does.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-updatepolicy.html',
  allowed: 'each alias is made by the app, points at a version, and is shifted by one LambdaCanary',
  fix: 'Pass the aliases of a stage with LambdaVersion.current() or .number(…), such as stage.aliases.',
  judge({ aliases }) {
    if (aliases.length === 0) return 'there are no aliases, so nothing would be shifted';
    const given = (what: string, is: (alias: ShiftedAlias) => boolean) => {
      const found = aliases.filter(is);
      return found.length > 0 ? `${found.map(({ name }) => `'${name}'`).join(', ')} ${what}` : undefined;
    };
    return (
      given('is not made by the app', ({ isMade }) => !isMade) ??
      given('points at $LATEST', ({ isPublished }) => !isPublished) ??
      given('is shifted by another LambdaCanary', ({ isShifted }) => isShifted)
    );
  },
  *subjects() {},
});
