interface Appointment {
  readonly time: number;
  readonly run: () => void;
}

/** The time that quotas, throttles, caches, tokens and connections go by. It runs with the machine's and can be moved. */
export class Clock {
  private moved = 0;
  private readonly appointments = new Map<Appointment, NodeJS.Timeout>();

  /** In milliseconds since 1970. */
  now(): number {
    return Date.now() + this.moved;
  }

  /** Lets time pass. */
  advance(milliseconds: number): void {
    this.moved += milliseconds;
    const due = [...this.appointments.keys()].filter(({ time }) => time <= this.now());
    for (const appointment of due.sort((one, other) => one.time - other.time)) this.keep(appointment);
  }

  /** Runs something at a time, however it comes; answers what calls it off. */
  at(time: number, run: () => void): () => void {
    const appointment = { time, run };
    const timer = setTimeout(() => this.keep(appointment), Math.max(0, time - this.now()));
    this.appointments.set(appointment, timer.unref());
    return () => this.forget(appointment);
  }

  private keep(appointment: Appointment): void {
    if (this.forget(appointment)) appointment.run();
  }

  private forget(appointment: Appointment): boolean {
    clearTimeout(this.appointments.get(appointment));
    return this.appointments.delete(appointment);
  }
}
