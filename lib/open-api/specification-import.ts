import { Annotations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { GatewayIntegration } from '../integrations/gateway-integration';
import { distinctOperationId } from '../rules/open-api/distinct-operation-id';
import { importableOperation } from '../rules/open-api/importable-operation';
import { RuleViolation } from '../rules/rule-violation';
import { ApiKind } from '../template-model/api-kind';
import { boundIntegrations } from './bound-integrations';
import { DescribedOperation, DescribedOperations } from './described-operations';
import { noteSettings } from './described-settings';
import { ImportLosses } from './import-losses';
import { OpenApiBinding } from './open-api-binding';
import { SpecificationPart } from './specification-part';
import { operationsOf, SpecifiedOperation } from './specified-operation';
import { RouteSecurity, SpecifiedSecurity } from './specified-security';

/** Where routes are tried before any is made. */
interface TriedRoutes<Route> {
  add(key: string, route: Route): unknown;
}

/** An operation with everything that makes a route of it. */
export interface BoundOperation extends SpecifiedOperation, DescribedOperation {
  readonly integration: GatewayIntegration;
  readonly security: RouteSecurity;
}

/** One reading of a specification for an API of a kind: all that is wrong is refused before anything is made. */
export class SpecificationImport {
  readonly losses: ImportLosses;
  readonly root: SpecificationPart;
  private readonly bound: Map<SpecifiedOperation, GatewayIntegration>;
  private readonly security: SpecifiedSecurity;
  private readonly described: DescribedOperations;
  private imports?: Construct;

  constructor(
    private readonly scope: Construct,
    id: string,
    binding: OpenApiBinding,
    kind: ApiKind,
  ) {
    const { root } = binding.specification._specification;
    this.root = root;
    this.losses = new ImportLosses(kind);
    noteSettings(root, this.losses);
    const operations = operationsOf(root);
    checkOperationIds(operations);
    this.bound = boundIntegrations(operations, binding);
    const imports = () => (this.imports ??= new Construct(scope, `${id}.Specification`));
    this.security = new SpecifiedSecurity(root, binding.authorizers, kind, this.losses, imports);
    this.attempt(() => this.security.check([...this.bound.keys()]));
    this.described = new DescribedOperations(root, this.losses);
  }

  /** The routes by key; operations that cannot be routes are refused all at once, each with its place. */
  routesFor<Route>(table: TriedRoutes<Route>, routeOf: (operation: BoundOperation) => Route): { [key: string]: Route } {
    const routes: { [key: string]: Route } = {};
    const problems: string[] = [];
    for (const [operation, integration] of this.bound) {
      const { key, part } = operation;
      try {
        const security = this.security.securityOf(operation);
        const route = routeOf({ ...operation, ...this.described.describe(operation), integration, security });
        table.add(key, route);
        routes[key] = route;
      } catch (error) {
        if (!(error instanceof RuleViolation)) throw error;
        problems.push(`${part.place} (${error.message})`);
      }
    }
    this.attempt(() => importableOperation.enforce({ problems }));
    return routes;
  }

  /** Makes the API, and says on it what the specification promises and the API does not keep. */
  make<Api extends Construct>(make: () => Api): Api {
    const api = this.attempt(make);
    for (const { id, text } of this.losses.messages) {
      Annotations.of(api).addWarningV2(`cdk-gatehouse:openApi:${id}`, text);
    }
    return api;
  }

  /** What is refused leaves nothing behind. */
  private attempt<Result>(action: () => Result): Result {
    try {
      return action();
    } catch (error) {
      if (this.imports) this.scope.node.tryRemoveChild(this.imports.node.id);
      throw error;
    }
  }
}

function checkOperationIds(operations: readonly SpecifiedOperation[]): void {
  const byId = new Map<string, SpecifiedOperation[]>();
  for (const operation of operations) {
    const { operationId } = operation;
    if (operationId !== undefined) byId.set(operationId, [...(byId.get(operationId) ?? []), operation]);
  }
  for (const [operationId, same] of byId) {
    distinctOperationId.enforce({ operationId, places: same.map(({ part }) => part.place) });
  }
}
