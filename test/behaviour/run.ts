import { join } from 'node:path';
import { runJest } from '../deploy/run-jest';

runJest(join(__dirname, 'jest.config.js'), 'The emulator of behaviour was not asked');
