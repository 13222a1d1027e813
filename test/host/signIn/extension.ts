import {
  type AuthenticationProvider,
  type AuthenticationProviderAuthenticationSessionsChangeEvent,
  type AuthenticationSession,
  authentication,
  EventEmitter,
  type ExtensionContext,
} from 'vscode';
import { signInToken } from './token';

/**
 * Signs people in at GitHub and GitHub Enterprise without asking GitHub, in the place of VS Code's own extension, which
 * cannot do it offline. It has that one's name and a higher version, so that VS Code takes it instead.
 */
export function activate({ subscriptions }: ExtensionContext): void {
  for (const id of ['github', 'github-enterprise']) {
    subscriptions.push(authentication.registerAuthenticationProvider(id, `${id} of the tests`, new SignIn(id)));
  }
}

/** Remembers its sessions as long as it runs; each new one has the next token. */
class SignIn implements AuthenticationProvider {
  readonly #id: string;
  readonly #changed = new EventEmitter<AuthenticationProviderAuthenticationSessionsChangeEvent>();
  #sessions: readonly AuthenticationSession[] = [];
  #count = 0;

  readonly onDidChangeSessions = this.#changed.event;

  constructor(id: string) {
    this.#id = id;
  }

  async getSessions(scopes?: readonly string[]): Promise<AuthenticationSession[]> {
    return this.#sessions.filter(session => scopes === undefined || scopes.join() === session.scopes.join());
  }

  async createSession(scopes: readonly string[]): Promise<AuthenticationSession> {
    this.#count += 1;
    const accessToken = signInToken(this.#id, this.#count);
    const session = { id: accessToken, accessToken, account: { id: 'kim', label: 'kim' }, scopes };
    const removed = this.#sessions;
    this.#sessions = [session];
    this.#changed.fire({ added: [session], removed, changed: [] });
    return session;
  }

  async removeSession(id: string): Promise<void> {
    const removed = this.#sessions.filter(session => session.id === id);
    this.#sessions = this.#sessions.filter(session => session.id !== id);
    this.#changed.fire({ added: [], removed, changed: [] });
  }
}
