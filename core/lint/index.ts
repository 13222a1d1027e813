export * from './allowances';
export { committedIn, isSecret } from './committed';
export * from './linter';
export * from './secrets';
