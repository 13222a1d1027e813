export * from './allowances';
export { committedIn, isSecret } from './committed';
export * from './linter';
export * from './oncePerValue';
export * from './secrets';
