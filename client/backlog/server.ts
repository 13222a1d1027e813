import { workspace } from 'vscode';

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
