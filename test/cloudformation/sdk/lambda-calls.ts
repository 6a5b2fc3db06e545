import { functionNameOf } from '../../../lib/update-model/services/lambda';
import { Environment } from '../environment';
import { invokeFunction } from '../services/lambda/invoke';
import type { ServiceCalls } from './calls';

const arnOf = (functionName: string, { account, region }: Environment) =>
  `arn:aws:lambda:${region}:${account}:function:${functionNameOf(functionName).name}`;

export const LAMBDA_CALLS: ServiceCalls = {
  Invoke: {
    needs: ({ FunctionName }, environment) => [
      { action: 'lambda:InvokeFunction', resource: arnOf(FunctionName, environment) },
    ],
    async answer(environment, { FunctionName, Payload }) {
      const event = Payload === undefined ? {} : JSON.parse(Buffer.from(Payload).toString() || '{}');
      const { functionError, payload } = await invokeFunction(environment, FunctionName, event);
      return {
        StatusCode: 200,
        FunctionError: functionError,
        Payload: new Uint8Array(Buffer.from(JSON.stringify(payload))),
      };
    },
  },
};
