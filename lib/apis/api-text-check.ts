import { Token } from 'aws-cdk-lib';
import { apiTextLength } from '../rules/http-apis/api-text-length';

/** Refuses a name or a description that is too long for an HTTP or WebSocket API. */
export function checkApiTexts(texts: { readonly Name: string; readonly Description?: string }): void {
  for (const [property, text] of Object.entries(texts)) {
    if (text !== undefined && !Token.isUnresolved(text)) apiTextLength.enforce({ property, length: text.length });
  }
}
