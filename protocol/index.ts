export * from './requests';
export type * from './webview';
