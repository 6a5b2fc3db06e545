import fc from 'fast-check';

/** What an operator does to the stage by hand. */
export type Handiwork =
  | 'delete the canary'
  | 'set the share to 0'
  | 'set another share'
  | 'move the stage'
  | 'move the canary'
  | 'promote in the console'
  | 'say promote'
  | 'say approve';

/** The canaries of the stack, by their logical ids. */
export const CANARIES = ['First', 'Second'] as const;
export type CanaryId = (typeof CANARIES)[number];

/** What becomes of a canary and its stage in the template. A construct that was taken away comes back with the next edit. */
export type Edit = 'none' | 'rename the stage' | 'replace the API' | 'take the construct away';

/** One update of the stack, and what happens to it. Times are seconds from its beginning. */
export interface PlannedUpdate {
  /** The canaries that it is about; the others stay as they are. */
  readonly about: readonly CanaryId[];
  readonly edit: Edit;
  readonly changes: 'routes' | 'code' | 'both' | 'nothing';
  readonly steps: readonly number[];
  readonly intervalSeconds: number;
  readonly bakeSeconds: number;
  readonly approvals: readonly number[];
  readonly hooks: { readonly beforeShift: Hook; readonly afterStep: Hook; readonly afterShift: Hook };
  readonly cancelAt?: number;
  /** Another resource fails: before the stage of the stack is updated, or after. */
  readonly failure?: { readonly at: number; readonly isAfterStage: boolean };
  readonly alarm?: { readonly from: number; readonly seconds: number };
  readonly handiwork: readonly { readonly at: number; readonly on: CanaryId; readonly what: Handiwork }[];
  /** Delays of further deliveries of its event, which may come hours later. */
  readonly duplicates: readonly number[];
  /** How late its event is delivered. */
  readonly delay: number;
  /** How much of a rollback's event's deliveries is repeated, and how late; and of a deletion's. */
  readonly rollbackDuplicates: readonly number[];
  /** How many calls of a hundred fail, for as long as the faults last. */
  readonly faults: number;
  readonly pauseAfter: number;
}

export type Hook = 'none' | 'consents' | 'vetoes' | 'is slow';

/** How the stack is deleted. */
export interface PlannedDeletion {
  /** The stages are not deleted with it, as some are retained and some cannot be deleted. */
  readonly leavesStages: boolean;
  readonly delay: number;
  readonly duplicates: readonly number[];
}

/** A life of a stack: updates in a row, whose waiters nobody stops. */
export interface Schedule {
  readonly updates: readonly PlannedUpdate[];
  readonly deletion?: PlannedDeletion;
  readonly seed: number;
  /** Calls take so long that others are served meanwhile. */
  readonly isSlow: boolean;
}

const MINUTE = 60;
const seconds = (minutes: number) => fc.integer({ min: 0, max: minutes * MINUTE });
const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2, nil: undefined });
const mostly = <Value>(usual: Value, other: fc.Arbitrary<Value>, weight = 3) =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
const hook = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Hook>('none') },
  { weight: 2, arbitrary: fc.constant<Hook>('consents') },
  { weight: 1, arbitrary: fc.constantFrom<Hook>('vetoes', 'is slow') },
);
const steps = fc.constantFrom([5, 25, 50], [10], [33.33, 66.67], [1, 2, 3, 4], [100], []);
const handiwork = fc.constantFrom<Handiwork>(
  'delete the canary',
  'set the share to 0',
  'set another share',
  'move the stage',
  'move the canary',
  'promote in the console',
  'say promote',
  'say approve',
);

const update: fc.Arbitrary<PlannedUpdate> = fc
  .record({
    about: mostly<readonly CanaryId[]>(['First'], fc.constantFrom<readonly CanaryId[]>(['Second'], CANARIES), 2),
    edit: mostly<Edit>('none', fc.constantFrom('rename the stage', 'replace the API', 'take the construct away'), 4),
    changes: fc.constantFrom('both', 'both', 'code', 'routes', 'nothing'),
    steps,
    intervalSeconds: fc.constantFrom(60, 120, 300),
    bakeSeconds: fc.constantFrom(0, 0, 300),
    needsApproval: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    hooks: fc.record({ beforeShift: hook, afterStep: hook, afterShift: hook }),
    cancelAt: rarely(seconds(30)),
    failure: rarely(fc.record({ at: seconds(40), isAfterStage: fc.boolean() })),
    alarm: rarely(fc.record({ from: seconds(30), seconds: seconds(10) })),
    handiwork: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      {
        weight: 2,
        arbitrary: fc.array(fc.record({ at: seconds(30), on: fc.constantFrom(...CANARIES), what: handiwork }), {
          maxLength: 2,
        }),
      },
    ),
    duplicates: mostly<number[]>([], fc.array(seconds(100), { maxLength: 3 }), 2),
    delay: mostly(0, seconds(20), 4),
    rollbackDuplicates: mostly<number[]>([], fc.array(seconds(60), { maxLength: 2 })),
    faults: fc.constantFrom(0, 0, 0, 5, 20, 40),
    pauseAfter: fc.oneof(seconds(2), seconds(90)),
  })
  .map(({ needsApproval, ...planned }) => ({
    ...planned,
    approvals: needsApproval ? planned.steps.slice(0, 1) : [],
  }));

const deletion: fc.Arbitrary<PlannedDeletion> = fc.record({
  leavesStages: fc.boolean(),
  delay: mostly(0, seconds(20)),
  duplicates: mostly<number[]>([], fc.array(seconds(60), { maxLength: 2 })),
});

export const schedules: fc.Arbitrary<Schedule> = fc.record({
  updates: fc.array(update, { minLength: 1, maxLength: 4 }),
  deletion: rarely(deletion),
  seed: fc.integer({ min: 1 }),
  isSlow: fc.boolean(),
});
