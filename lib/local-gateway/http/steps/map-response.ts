import { changesOf, changeValues } from '../parameter-changes';
import { HttpStep } from './step';

/** Changes the response as the integration says for its status. */
export const mapResponse: HttpStep = {
  name: 'integration response',
  run(exchange) {
    const { integration, response } = exchange;
    const changes = integration.responseParameters.get(String(response?.status));
    if (!response || !changes) return;
    for (const change of changesOf(changes, exchange, response.headers)) {
      if (change.place === 'statuscode') response.status = Number(change.value);
      else response.headers.set(change.name, ...changeValues(change, response.headers.all(change.name)));
    }
    exchange.trace.note({ status: response.status, headers: response.headers.single() });
  },
};
