import { IamCaller } from './authorization/iam-callers';
import { Jwks } from './authorization/jwt';
import { FunctionHandler } from './backends/in-process-function';
import { Credentials } from './backends/sign-request';
import { Backends } from './pipeline/backends';
import { ServedRequest } from './pipeline/served-request';

/** What a local gateway is told beyond the template. */
export interface LocalGatewayOptions {
  /**
   * What stands for Lambda functions, by name or logical id: a handler, or the address of a runtime interface emulator.
   * @default - the code that the template names
   */
  readonly functions?: { readonly [name: string]: FunctionHandler | string };
  /**
   * What stands for VPC links and origins, by id or origin: `http://localhost:3000`.
   * @default - origins are called themselves, VPC links cannot be
   */
  readonly targets?: { readonly [name: string]: string };
  /**
   * Where the services of AWS are: the address of an emulator, or `aws`.
   * @default - calls are captured and answered as each service answers success
   */
  readonly endpointUrl?: string;
  /**
   * Where single services are, before `endpointUrl`: `{ dynamodb: 'http://127.0.0.1:8000' }`.
   * @default - none has a place of its own
   */
  readonly endpointUrls?: { readonly [service: string]: string };
  /** The credentials that calls of services are signed with. @default - stand-ins */
  readonly credentials?: Credentials;
  /** Values of the template's parameters. @default - their defaults */
  readonly parameters?: { readonly [name: string]: string };
  /** What nobody but CloudFormation knows, by the text that stands for it in `unresolved`: `Vpc.CidrBlock`. @default - it stays as that text */
  readonly context?: { readonly [name: string]: string };
  /** @default us-east-1 */
  readonly region?: string;
  /** @default 123456789012 */
  readonly accountId?: string;
  /** What the API was when a deployment was made, by the deployment's logical id or the name of the release: a template. @default - the API as it is now */
  readonly snapshots?: { readonly [deployment: string]: object };
  /** What stands behind, in place of this machine's own. @default - Lambda functions, HTTP and services as above */
  readonly backends?: Partial<Backends>;
  /** Who may sign requests to methods with IAM authorization. @default - those whom `fetch` signs for */
  readonly callers?: readonly IamCaller[];
  /** The public keys that tokens are checked with, by issuer; `*` stands for every issuer. @default - no token is accepted */
  readonly jwks?: { readonly [issuer: string]: Jwks };
  /** Takes what functions print. @default - nothing is printed */
  readonly print?: (functionName: string, line: string) => void;
  /** Takes the lines of execution logs, of methods whose stage has them on. @default - nothing is printed */
  readonly executionLog?: (line: string) => void;
  /** Takes the lines of access logs. @default - nothing is printed */
  readonly log?: (line: string) => void;
  /** Takes what is done: requests, and events of connections. @default - nothing is told */
  readonly served?: (request: ServedRequest) => void;
  /**
   * What becomes of requests to what this machine cannot do, such as a web ACL: `pass` or `refuse`. The trace tells either way.
   * @default pass
   */
  readonly notDoneHere?: 'pass' | 'refuse';
  /** Between 0 and 1, for the share of a canary. @default - random */
  readonly random?: () => number;
}
