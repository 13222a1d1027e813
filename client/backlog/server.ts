import { l10n, workspace } from 'vscode';

/** Where issues are made: the API, the host of its pages, and who signs people in there. */
export interface GitHubServer {
  readonly apiUrl: string;
  readonly host: string;
  readonly providerId: 'github' | 'github-enterprise';
}

/** As the setting says; `undefined` where it names no HTTPS address. A token of github.com goes nowhere else. */
export function gitHubServer(): GitHubServer | undefined {
  const setting = workspace.getConfiguration('postmortem').get<string>('github.apiUrl', '').trim();
  if (setting === '') return { apiUrl: 'https://api.github.com', host: 'github.com', providerId: 'github' };
  try {
    const { protocol, host, hostname } = new URL(setting);
    const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
    if (protocol !== 'https:' && !isHere) return undefined;
    if (hostname === 'api.github.com') return { apiUrl: setting, host: 'github.com', providerId: 'github' };
    return { apiUrl: setting, host: host.replace(/^api\./, ''), providerId: 'github-enterprise' };
  } catch {
    return undefined;
  }
}

/**
 * Why VS Code's sign-in must not be used for that server, as a sentence: for Enterprise it gives the token of the server
 * that its own setting names, and that token goes nowhere else.
 */
export function obstacleToSignIn({ host, providerId }: GitHubServer): string | undefined {
  if (providerId === 'github') return undefined;
  const setting = workspace.getConfiguration('github-enterprise').get<unknown>('uri');
  if (typeof setting === 'string' && URL.canParse(setting) && new URL(setting).host === host) return undefined;
  return l10n.t('VS Code does not sign in at {0} yet. Set “github-enterprise.uri” to the address of its pages.', host);
}
