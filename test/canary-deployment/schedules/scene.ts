import type * as handler from '../../../lib/canary-deployment/handler';
import { ShiftProperties } from '../../../lib/canary-deployment/handler/shift-request';
import {
  AskedOfResource,
  HookProgress,
  PatchOperation,
  ShiftWorld,
} from '../../../lib/canary-deployment/handler/shift-world';
import { InMemoryStage } from '../in-memory-stage';
import { shiftProperties } from '../shift-properties';
import type { Handler } from './provider-framework';

type Event = handler.ShiftEvent;

const MINUTE = 60_000;

/** A stage and what surrounds it, to be set as a test needs it. */
export class Scene {
  readonly stage = new InMemoryStage('d0', ['d0', 'd1', 'd2', 'other'], { alias: 'a0' });
  readonly updates: (readonly PatchOperation[])[] = [];
  now = 1_800_000_000_000;
  status = 'UPDATE_IN_PROGRESS';
  asked: AskedOfResource = {};
  alarms: { [name: string]: string } = { errors: 'OK' };
  hook: HookProgress = { isRunning: true };
  isStageThere = true;
  /** The role may do nothing with the stage. */
  isDenied = false;
  /** Called before each update of the stage. */
  beforeUpdate: () => Promise<void> | void = () => undefined;

  constructor(private readonly handler: Handler) {}

  /** An update to a deployment and an alias, from those that CloudFormation knows. */
  event(deployment: string, alias: string, old = ['d0', 'a0'], more: ShiftProperties = {}): Event {
    return {
      RequestType: 'Update',
      RequestId: `${deployment} ${alias} from ${old}`,
      StackId: 'stack',
      LogicalResourceId: 'Shift',
      PhysicalResourceId: 'api/prod',
      ResourceProperties: { ...shiftProperties(deployment, { alias }), ...more },
      OldResourceProperties: shiftProperties(old[0], { alias: old[1] }),
    };
  }

  /** The custom resource goes from the template, or the stack goes. */
  deletion(deployment: string, alias: string): Event {
    return { ...this.event(deployment, alias), RequestType: 'Delete', OldResourceProperties: undefined };
  }

  async begin(event: Event): Promise<Event> {
    return { ...event, ...(await this.handler.answerEvent(event, this.world)) } as Event;
  }

  async look(event: Event, minutesLater = 0): Promise<boolean> {
    this.now += minutesLater * MINUTE;
    const answer = (await this.handler.answerLook(event, this.world)) as { readonly IsComplete: boolean };
    return answer.IsComplete;
  }

  get world(): ShiftWorld {
    return {
      now: () => this.now,
      pause: async () => undefined,
      stage: async () => {
        if (this.isDenied) throw Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' });
        return this.isStageThere ? this.stage.state : undefined;
      },
      update: async (operations) => {
        await this.beforeUpdate();
        this.stage.update(operations);
        this.updates.push(operations);
      },
      stackStatus: async () => this.status,
      askedOfResource: async () => this.asked,
      alarmStates: async () => this.alarms,
      runHook: async () => this.hook,
      announce: async () => undefined,
    };
  }
}
