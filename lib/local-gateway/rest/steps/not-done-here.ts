import { tellWhatIsNotDone } from '../../pipeline/not-done-here';
import { RestStep } from './step';

/** Tells what the service would do and this machine does not, or refuses the request for it. */
export const notDoneHere: RestStep = { name: 'not done here', run: tellWhatIsNotDone };
