import { tellSeen } from '../../core/explain';
import { type Seen, type Subject, seenBefore, subjectAt, subjectsOf, summarise } from '../../core/library';
import { markersIn } from '../../core/restricted/markers';
import { mayHoldSecret, scanText } from '../../core/sensitive';
import type { Settings } from '../../core/settings';
import type { Range } from '../../core/text';
import type { SeenBeforeParams, SeenBeforeResult, SeenMatch, SeenSubject } from '../../protocol';
import type { Documents, OpenDocument } from '../documents';
import type { Findings } from '../findings';
import type { Library } from './library';

/** Milliseconds that a hover waits for what is not read yet; the next hover shows the rest. */
const patience = 250;

/** Answers whether something of a document was seen before in the workspace's post-mortems. */
export class SeenBefore {
  readonly #documents: Documents;
  readonly #findings: Findings;
  readonly #library: Library;

  constructor(documents: Documents, findings: Findings, library: Library) {
    this.#documents = documents;
    this.#findings = findings;
    this.#library = library;
  }

  /** For a hover: what is known soon about the factor or component at the place. */
  async hover(
    document: OpenDocument,
    position: Range['start'],
  ): Promise<{ readonly range: Range; readonly markdown: string; readonly plain: string } | undefined> {
    const subject = subjectAt(this.#findings.read(document), position);
    if (subject === undefined || position.line > subject.range.end.line) return undefined;
    const isRead = await within(patience, this.#library.look(document.uri));
    const found = tellSeen(this.#seen(document, subject), (uri, line) => `${uri}#L${line + 1}`);
    const told = found ?? (isRead ? undefined : stillReading);
    return told && { range: subject.range, ...told };
  }

  /** For the command: all that is known when everything is read. */
  async request({ uri, position }: SeenBeforeParams): Promise<SeenBeforeResult> {
    await this.#library.look(uri);
    const document = this.#documents.get(uri);
    if (document === undefined) return null;
    const postMortem = this.#findings.read(document);
    if (postMortem.recognition === undefined) return null;
    const compared = this.#library.ready(uri).documents.filter(({ key }) => key !== uri).length;
    const here = position === undefined ? undefined : subjectAt(postMortem, position);
    const found = here === undefined ? [] : this.#found(document, [here]);
    return { compared, subjects: found.length > 0 ? found : this.#found(document, subjectsOf(postMortem)) };
  }

  #found(document: OpenDocument, subjects: readonly Subject[]): readonly SeenSubject[] {
    const { settings } = this.#findings.read(document);
    return subjects
      .map(subject => {
        const { type, text, range } = subject;
        const matches = this.#seen(document, subject).map(seen => toMatch(seen, settings));
        return { type, text, line: range.start.line, ...sensitiveIn(text, settings), matches };
      })
      .filter(({ matches }) => matches.length > 0);
  }

  #seen(document: OpenDocument, subject: Subject): readonly Seen[] {
    const { date } = summarise(this.#findings.read(document));
    const asking = { key: document.uri, ...(date === undefined ? {} : { date }) };
    return seenBefore(subject, asking, this.#library.ready(document.uri));
  }
}

const reading = 'The other post-mortems of the workspace are being read. Look again in a moment.';
const stillReading = { markdown: reading, plain: reading };

/** Whether the work ended in that many milliseconds, well or not. */
async function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>(resolve => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const ended = work.then(
    () => true,
    () => true,
  );
  const first = await Promise.race([ended, late]);
  clearTimeout(timer);
  return first;
}

function toMatch(seen: Seen, settings: Settings): SeenMatch {
  const { title, date } = seen.document.summary;
  const text = seen.reason === 'component' ? seen.component : seen.text;
  const when = date === undefined ? {} : { date };
  const hides = sensitiveIn(`${title}\n${text}`, settings);
  return { uri: seen.document.key, line: seen.line, title, ...when, text, ...hides };
}

/** Told to those who show it to others; what needs a document around it is not found here. */
function sensitiveIn(text: string, settings: Settings): { readonly sensitive?: true } {
  const found = scanText(text, settings).length > 0 || mayHoldSecret(text) || markersIn(1, () => text).length > 0;
  return found ? { sensitive: true } : {};
}
