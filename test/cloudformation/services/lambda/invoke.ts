import { Resource } from '../../../../lib/update-model/resources';
import { ServiceError } from '../../../../lib/update-model/service-error';
import { functionNameOf } from '../../../../lib/update-model/services/lambda';
import { Environment } from '../../environment';
import { awsSdk } from '../../sdk/aws-sdk';
import { functionOf } from './functions';
import { NodeRuntime } from './node-runtime';

/** What a synchronous invocation answers. */
export interface Invocation {
  readonly payload: unknown;
  /** The function threw: `payload` says what. */
  readonly functionError?: string;
}

/** Runs the code of a function, with an AWS SDK that calls this account with the rights of the function's role. */
export async function invokeFunction(
  environment: Environment,
  functionName: string,
  event: unknown,
): Promise<Invocation> {
  const fn = functionOf(environment, functionNameOf(functionName).name);
  if (!fn) throw new ServiceError('ResourceNotFoundException', `Function not found: ${functionName}`);
  const { attributes, id, properties } = fn;
  const given = environment.world.handlers.get(id);
  const context = { functionName: id, invokedFunctionArn: attributes.Arn, awsRequestId: environment.newId() };
  try {
    const handler = given ?? handlerOf(environment, fn);
    const answer = await handler(JSON.parse(JSON.stringify(event)), context);
    return { payload: answer === undefined ? null : JSON.parse(JSON.stringify(answer)) };
  } catch (error) {
    const { name, message, stack = '' } = error as Error;
    if (properties.Runtime === undefined && !given) throw error;
    return {
      payload: { errorType: name, errorMessage: message, trace: stack.split('\n') },
      functionError: 'Unhandled',
    };
  }
}

function handlerOf(environment: Environment, { attributes, id, properties }: Resource) {
  const { Code, Environment: { Variables = {} } = {}, Handler, Role } = properties;
  const runtime = new NodeRuntime({
    variables: {
      ...Variables,
      AWS_REGION: environment.region,
      AWS_LAMBDA_FUNCTION_NAME: id,
      AWS_LAMBDA_FUNCTION_ARN: attributes.Arn,
    },
    now: () => environment.world.clock.now,
    module: (name) => moduleOf(environment, Role, name),
  });
  if (Code.ZipFile !== undefined) return runtime.handlerOf(Code.ZipFile, Handler);
  const folder = environment.world.assets.get(Code.S3Key);
  if (!folder) throw new ServiceError('InvalidParameterValueException', `There is no asset ${Code.S3Key}`);
  return runtime.handlerIn(folder, Handler);
}

function moduleOf(environment: Environment, role: string, name: string): unknown {
  if (name.startsWith('@aws-sdk/')) return awsSdk(environment, role, name);
  if (name === 'https' || name === 'node:https') return answeringHttps(environment);
  return require(name);
}

/** How custom resources answer: a request to an address that CloudFormation made up. */
function answeringHttps({ world }: Environment): object {
  return {
    request(options: { readonly path: string }, onResponse: (response: object) => void) {
      let body = '';
      return {
        on: () => undefined,
        write(text: string) {
          body += text;
        },
        end() {
          world.answers.set(options.path, JSON.parse(body));
          onResponse({ statusCode: 200, resume: () => undefined });
        },
      };
    },
  };
}
