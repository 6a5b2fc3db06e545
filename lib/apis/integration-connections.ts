import { Construct } from 'constructs';
import { IntegrationConnection } from '../integrations/integration-backend';

/** The private connections of one API, each made once however many routes go through it. */
export class IntegrationConnections {
  private readonly made = new Map<string, string>();

  constructor(private readonly scope: Construct) {}

  idOf(connection: IntegrationConnection): string {
    const id = this.made.get(connection.id) ?? connection.connect(this.scope);
    this.made.set(connection.id, id);
    return id;
  }
}
