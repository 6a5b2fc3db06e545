import { Properties, Resource } from '../../lib/update-model/resources';
import { ServiceError } from '../../lib/update-model/service-error';
import { ActionRequest, ResourceAction } from './resource-action';
import { invokeFunction } from './services/lambda/invoke';
import { Stack } from './stack';

/** What a custom resource answers. */
export interface Answer {
  readonly Status: 'SUCCESS' | 'FAILED';
  readonly Reason?: string;
  readonly PhysicalResourceId: string;
  readonly Data?: Properties;
}

export function isCustomResource(type: string): boolean {
  return type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';
}

/**
 * Asks the function of a custom resource, and waits for its answer: the code of the function runs, that of aws-cdk-lib's Provider
 * framework too.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/crpg-ref-requests.html
 */
export class CustomResourceAction implements ResourceAction {
  readonly properties: Properties;
  readonly attempted: Resource;
  private readonly path: string;
  private refusal?: string;

  constructor(
    private readonly stack: Stack,
    private readonly request: ActionRequest,
  ) {
    const { environment } = stack;
    const { action, logicalId, previous, properties, type } = request;
    this.properties = properties;
    const requestId = environment.newId();
    this.path = `/${requestId}`;
    this.attempted = previous?.resource ?? {
      type,
      id: `${stack.name}-${logicalId}-${environment.world.nextNumber()}`,
      key: requestId,
      attributes: {},
      properties,
    };
    const event = {
      RequestType: { create: 'Create', update: 'Update', delete: 'Delete' }[action],
      ServiceToken: properties.ServiceToken,
      ResponseURL: `https://cloudformation.example.com${this.path}`,
      StackId: stack.id,
      RequestId: requestId,
      LogicalResourceId: logicalId,
      ResourceType: type,
      ResourceProperties: asText(properties),
      ...(action !== 'create' && { PhysicalResourceId: this.attempted.id }),
      ...(action === 'update' && { OldResourceProperties: asText(previous!.properties) }),
    };
    environment.world.clock.after(0, () => this.ask(event));
  }

  get isAnswered(): boolean {
    return this.refusal !== undefined || this.answer !== undefined;
  }

  giveUp(): void {
    this.refusal = 'CloudFormation did not receive a response from your Custom Resource.';
  }

  finish(): Resource {
    if (this.refusal !== undefined) throw new ServiceError('NotStabilized', this.refusal);
    const { Data, PhysicalResourceId, Reason, Status } = this.answer!;
    const { action, properties, type } = this.request;
    const { resources } = this.stack.environment;
    if (Status === 'FAILED') throw new ServiceError('GeneralServiceException', Reason ?? 'FAILED');
    if (action === 'delete') {
      resources.remove(this.attempted);
      return this.attempted;
    }
    const attributes = { ...Data };
    if (action === 'update' && PhysicalResourceId === this.attempted.id) {
      Object.assign(this.attempted, { attributes, properties });
      return this.attempted;
    }
    const made: Resource = {
      type,
      id: PhysicalResourceId,
      key: `${this.path} ${PhysicalResourceId}`,
      attributes,
      properties,
    };
    resources.add(made);
    return made;
  }

  private get answer(): Answer | undefined {
    return this.stack.environment.world.answers.get(this.path);
  }

  private async ask(event: object): Promise<void> {
    try {
      await invokeFunction(this.stack.environment, this.properties.ServiceToken, event);
    } catch (error) {
      this.refusal = (error as Error).message;
    }
  }
}

/** CloudFormation hands numbers and booleans over as text. */
function asText(value: any): any {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asText(item)]));
  }
  return String(value);
}
