/** A template that is no Velocity, or that asks for what the engine does not do. */
export class VelocityError extends Error {}
