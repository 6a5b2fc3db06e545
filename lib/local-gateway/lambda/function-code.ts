import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { Element } from '../../template-model/elements';
import { LoadedStack } from '../assembly/load-stacks';

/** A function as a process on this machine needs it. */
export interface FunctionCode {
  readonly name: string;
  readonly logicalId: string;
  readonly arn: string;
  /** `nodejs22.x`, `python3.13`; absent for a container image. */
  readonly runtime?: string;
  /** `index.handler` */
  readonly handler: string;
  /** Where the code is; absent where it is not on this machine. */
  readonly directory?: string;
  readonly environment: { readonly [name: string]: string };
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly region: string;
}

/** The functions of a stack. */
export function functionsOf(stack: LoadedStack): FunctionCode[] {
  return stack.model.functions
    .filter(({ condition }) => stack.values.isMade(condition))
    .map((element) => read(element, stack));
}

function read(element: Element, stack: LoadedStack): FunctionCode {
  const { properties, logicalId } = element;
  const { values } = stack;
  const runtime = values.text(properties, 'Runtime');
  return {
    name: String(values.resolve({ Ref: logicalId })),
    logicalId,
    arn: String(values.resolve({ 'Fn::GetAtt': [logicalId, 'Arn'] })),
    runtime,
    handler: values.text(properties, 'Handler') ?? 'index.handler',
    directory: assetOf(element, stack) ?? inlineCode(element, stack, runtime),
    environment: values.texts(properties.map('Environment'), 'Variables'),
    timeoutSeconds: values.number(properties, 'Timeout') ?? 3,
    memoryMegabytes: values.number(properties, 'MemorySize') ?? 128,
    region: values.environment.region,
  };
}

/** The CDK's command line has it written where the code of a function is staged; else the key in S3 tells. */
function assetOf({ metadata, properties }: Element, { assets, directory, values }: LoadedStack): string | undefined {
  const path = metadata?.string('aws:asset:path');
  const isImage = metadata?.string('aws:asset:property') === 'Code.ImageUri';
  if (path === undefined || isImage) return assets?.get(values.text(properties.map('Code'), 'S3Key') ?? '');
  return isAbsolute(path) ? path : join(directory ?? '.', path);
}

function inlineCode({ properties }: Element, { values }: LoadedStack, runtime: string | undefined): string | undefined {
  const code = values.text(properties.map('Code'), 'ZipFile');
  if (code === undefined) return undefined;
  const directory = mkdtempSync(join(tmpdir(), 'gatehouse-function-'));
  writeFileSync(join(directory, runtime?.startsWith('python') ? 'index.py' : 'index.js'), code);
  return directory;
}
