export * from './allowances';
export * from './linter';
export * from './secrets';
