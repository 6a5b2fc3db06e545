import { DeployedStack, predictUpdate } from '../../update-model/predicted-account';
import { PairedStacks } from '../input/paired-stacks';

export interface MigrationPlan {
  readonly fails: readonly { readonly stack: string; readonly logicalId?: string; readonly reason: string }[];
}

/** What a deployment would do to what is deployed. */
export function planMigration({ deployed, next }: PairedStacks): MigrationPlan {
  const { failures } = predictUpdate(deployed as readonly DeployedStack[], next as readonly DeployedStack[]);
  return { fails: failures };
}
