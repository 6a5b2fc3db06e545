import { minimumCompressionSize } from './minimum-compression-size';

export const binaryRules = [minimumCompressionSize];
