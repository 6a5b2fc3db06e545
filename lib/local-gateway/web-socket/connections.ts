import { GOING_AWAY } from './connection';
import { OpenConnection } from './open-connection';

/** The open connections of all WebSocket APIs, by their ids. */
export class Connections {
  private readonly byId = new Map<string, OpenConnection>();

  add(connection: OpenConnection): void {
    this.byId.set(connection.id, connection);
  }

  /** The connection, when it is one of this stage and still open. */
  find(id: string, apiId: string, stage: string): OpenConnection | undefined {
    return this.all().find(
      ({ connection }) => connection.id === id && connection.stage.name === stage && connection.stage.api.id === apiId,
    );
  }

  all(): OpenConnection[] {
    return [...this.byId.values()];
  }

  remove({ id }: OpenConnection): void {
    this.byId.delete(id);
  }

  /** Hangs up on everybody. */
  close(): void {
    for (const connection of this.all()) void connection.close(GOING_AWAY);
  }
}
