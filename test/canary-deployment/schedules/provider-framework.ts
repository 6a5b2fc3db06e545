import type * as handler from '../../../lib/canary-deployment/handler';
import { Surroundings } from './surroundings';

export type Handler = Pick<typeof handler, 'answerEvent' | 'answerLook'>;
export type Event = handler.ShiftEvent;

const LOOKS = 60;
const BETWEEN_LOOKS = 60;

/** aws-cdk-lib's Provider framework: it delivers events as late and as often as the schedule says, and nobody stops a waiter. */
export class ProviderFramework {
  private readonly answers = new Map<string, boolean>();

  constructor(
    private readonly handler: Handler,
    private readonly surroundings: Surroundings,
  ) {}

  /** CloudFormation waits for the first answer to the request. */
  send(event: Event, delays: readonly number[]): void {
    for (const delay of delays) this.surroundings.timers.after(delay, () => this.deliver(event));
  }

  /** Whether it went well; `undefined` before there is an answer. */
  answerTo(requestId: string): boolean | undefined {
    return this.answers.get(requestId);
  }

  private async deliver(event: Event): Promise<void> {
    try {
      const answer = await this.handler.answerEvent(event, this.surroundings.world(event));
      const next = { ...event, ...answer } as Event;
      this.surroundings.timers.after(1, () => this.look(next, 1));
    } catch {
      this.answer(event, false);
    }
  }

  private async look(event: Event, count: number): Promise<void> {
    try {
      const world = this.surroundings.world(event);
      const { IsComplete } = (await this.handler.answerLook(event, world)) as { IsComplete: boolean };
      if (IsComplete) this.answer(event, true);
      else if (count < LOOKS) this.surroundings.timers.after(BETWEEN_LOOKS + 0.5, () => this.look(event, count + 1));
      else this.answer(event, false);
    } catch {
      this.answer(event, false);
    }
  }

  private answer({ RequestId }: Event, succeeded: boolean): void {
    if (!this.answers.has(RequestId)) this.answers.set(RequestId, succeeded);
  }
}
