import { join } from 'node:path';
import { runJest } from './run-jest';

runJest(join(__dirname, 'jest.config.js'), 'The examples were not deployed');
