import { StageElement } from './elements';
import { isV2, nameOf } from './named-stages';
import { Properties } from './properties';
import { TemplateModel } from './template-model';

/** A stage with an access log, and the log's settings. */
export interface AccessLog {
  readonly element: StageElement;
  readonly stage: string;
  readonly settings: Properties;
  /** The format, where the template has it whole. */
  readonly format?: string;
}

/** Every access log, in the words of either generation of API. */
export function* accessLogsOf(model: TemplateModel): Iterable<AccessLog> {
  for (const element of model.stages) {
    const settings = element.properties.map(isV2(element) ? 'AccessLogSettings' : 'AccessLogSetting');
    if (settings.names().length === 0) continue;
    yield { element, stage: nameOf(element), settings, format: settings.string('Format') };
  }
}
