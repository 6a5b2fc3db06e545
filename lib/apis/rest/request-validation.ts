import { IRequestValidator, IRestApi, RequestValidator } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';

/** What of a request API Gateway validates before it calls the integration. */
export enum RequestValidation {
  /** The body, where the route has a model for its content type, and the required parameters. */
  BODY_AND_PARAMETERS = 'BodyAndParameters',
  /** The body only, where the route has a model for its content type. */
  BODY = 'Body',
  /** The required parameters only. */
  PARAMETERS = 'Parameters',
  /** Nothing. */
  NONE = 'None',
}

/** The validators of one API: one for each kind that a route asks for, shared by all its routes. */
export class RequestValidators {
  private readonly made = new Map<RequestValidation, IRequestValidator>();

  constructor(
    private readonly scope: Construct,
    private readonly restApi: IRestApi,
  ) {}

  forKind(kind: RequestValidation): IRequestValidator | undefined {
    if (kind === RequestValidation.NONE) return undefined;
    const validator = this.made.get(kind) ?? this.make(kind);
    this.made.set(kind, validator);
    return validator;
  }

  private make(kind: RequestValidation): IRequestValidator {
    return new RequestValidator(this.scope, `Validate${kind}`, {
      restApi: this.restApi,
      ...validatorSettings(kind),
    });
  }
}

/** What a validator of a kind checks. */
export function validatorSettings(kind: RequestValidation) {
  return {
    validateRequestBody: kind !== RequestValidation.PARAMETERS,
    validateRequestParameters: kind !== RequestValidation.BODY,
  };
}
