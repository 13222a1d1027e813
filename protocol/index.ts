export * from './requests';
export * from './webview';
