import { createSecretScanner, mayHoldSecret, type SecretScanner } from '../sensitive';

/** A scanner for secrets that is loaded with the first text that could hold one. */
export function lateSecretScanner(): SecretScanner {
  let scanner: Promise<SecretScanner> | undefined;
  return async text => {
    if (!text.split('\n').some(mayHoldSecret)) return [];
    scanner ??= createSecretScanner();
    return (await scanner)(text);
  };
}
