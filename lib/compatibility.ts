export { BreakingChange, breakingChangesIn, ComparedSpecifications } from './open-api/breaking-changes';
