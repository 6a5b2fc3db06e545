import { anyMediaType } from './any-media-type';
import { minimumCompressionSize } from './minimum-compression-size';

export const binaryRules = [minimumCompressionSize, anyMediaType];
