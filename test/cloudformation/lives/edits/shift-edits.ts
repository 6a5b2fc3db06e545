import { ShiftPlan } from '../app-plan';
import { at, Changes, inApi } from './change';

export const SHIFT_EDITS = {
  startShift: (plan, first, second, third) =>
    inApi(plan, first, (api) => {
      if (api.shift || api.canary) return api;
      const of: ShiftPlan['of'] = api.kind === 'rest' ? at(['deployments', 'code'], third) : 'code';
      return { ...api, shift: { stage: at(Object.keys(api.stages), second), of, percent: 10 } };
    }),
  changeStep: (plan, first, second) =>
    inApi(plan, first, (api) =>
      api.shift ? { ...api, shift: { ...api.shift, percent: at([5, 10, 50], second) } } : api,
    ),
  // The next change of code is what shifts.
  changeShiftedCode: (plan) => ({ ...plan, code: plan.code + 1 }),
  stopShift: (plan, first) => inApi(plan, first, ({ shift: _, ...api }) => api),
} satisfies Changes;
