import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const now = () => performance.now();

/** One end of a connection to a server that was started for it. Times are in milliseconds, memory in megabytes. */
export class BenchClient {
  #child;
  #rest = Buffer.alloc(0);
  #pending = new Map();
  #published = new Map();
  #lastId = 0;
  #resultId;
  #pulls = false;
  #started = now();
  #refresh = undefined;

  constructor(program, options = []) {
    this.#child = spawn(process.execPath, [...options, program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdout.on('data', bytes => this.#add(bytes));
    this.#child.once('exit', code => {
      for (const { reject } of this.#pending.values()) reject(new Error(`The server ended with ${code}.`));
    });
  }

  /** From the start of the process to the answer to its first request. */
  async start() {
    const capabilities = {
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      textDocument: { publishDiagnostics: { versionSupport: true }, diagnostic: {} },
    };
    const { result, at } = await this.#ask('initialize', { processId: process.pid, rootUri: null, capabilities });
    this.#pulls = result.capabilities.diagnosticProvider !== undefined;
    this.#tell('initialized', {});
    return at - this.#started;
  }

  async open(uri, text) {
    const from = now();
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    return (await this.#findings(uri, 1)) - from;
  }

  async change(uri, version, contentChanges) {
    const from = now();
    this.#tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return (await this.#findings(uri, version)) - from;
  }

  /** Waits until the server has told all of a document: nothing is asked to be asked again for a while. */
  async settle(uri) {
    for (let quiet = 0; quiet < 4; quiet += 1) {
      this.#refresh = undefined;
      await new Promise(resolve => setTimeout(resolve, 250));
      if (this.#refresh === undefined) continue;
      quiet = 0;
      if (this.#pulls) await this.#findings(uri, 0);
    }
  }

  /** What the process holds now, and the most that it held. */
  memory() {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    const of = name => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
    return { now: of('VmRSS'), most: of('VmHWM') };
  }

  async stop() {
    const ended = new Promise(resolve => this.#child.once('exit', resolve));
    await this.#ask('shutdown');
    this.#tell('exit');
    await ended;
  }

  async #findings(uri, version) {
    if (!this.#pulls) return new Promise(resolve => this.#published.set(`${uri} ${version}`, resolve));
    const params = { textDocument: { uri }, identifier: 'postmortem', previousResultId: this.#resultId };
    const { result, at } = await this.#ask('textDocument/diagnostic', params);
    this.#resultId = result?.resultId;
    return at;
  }

  #ask(method, params) {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  #tell(method, params) {
    this.#send({ method, params });
  }

  #send(message) {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #add(bytes) {
    const at = now();
    this.#rest = Buffer.concat([this.#rest, bytes]);
    for (;;) {
      const end = this.#rest.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/length: (\d+)/i.exec(this.#rest.toString('latin1', 0, end))?.[1]);
      if (this.#rest.length < end + 4 + length) return;
      const body = this.#rest.toString('utf8', end + 4, end + 4 + length);
      this.#rest = this.#rest.subarray(end + 4 + length);
      this.#take(JSON.parse(body), at);
    }
  }

  #take({ id, method, params, result }, at) {
    if (method === undefined) {
      this.#pending.get(id)?.resolve({ result, at });
      this.#pending.delete(id);
    } else if (id !== undefined) {
      if (method === 'workspace/diagnostic/refresh') this.#refresh = at;
      this.#send({ id, result: method === 'workspace/configuration' ? params.items.map(() => null) : null });
    } else if (method === 'textDocument/publishDiagnostics') {
      const key = `${params.uri} ${params.version}`;
      this.#published.get(key)?.(at);
      this.#published.delete(key);
    }
  }
}
