/** What the sign-in of the tests hands out for a provider, from 1. */
export function signInToken(provider: string, count: number): string {
  return `token-of-a-test-${provider}-${count}`;
}
