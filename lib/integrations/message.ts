/** What a service gets of a request or of a message. */
export interface Message {
  /** The body, as a reference of Velocity. */
  readonly body: string;
  /** What the template must begin with, so that the reference is there. */
  readonly preface: string;
}

/** Whoever opens or closes a connection sends no body; services get what happened to which connection instead. */
const CONNECTION_EVENT: Message = {
  body: '$event',
  preface: [
    `#set($quote = '"')`,
    '#set($event = "{${quote}eventType${quote}:${quote}$context.eventType${quote},',
    '${quote}connectionId${quote}:${quote}$context.connectionId${quote}}")',
  ].join(''),
};

/** The body that a route passes on. */
export function bodyOf(routeKey: string): Message {
  const hasBody = routeKey !== '$connect' && routeKey !== '$disconnect';
  return hasBody ? { body: '$input.body', preface: '' } : CONNECTION_EVENT;
}
