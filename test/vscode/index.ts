import { afterMeetingTests } from './afterMeeting.test';
import { clientTests } from './client.test';
import { cureTests } from './cures.test';
import { exportTests } from './export.test';
import { extensionHostTests } from './extensionHost.test';
import { featureTests } from './features.test';
import { importTests } from './import.test';
import { neighbourTests } from './neighbours.test';
import { placeTests } from './places.test';
import { restrictedTests } from './restricted.test';
import { runRegistered, test } from './runner';
import { wikiTests } from './wiki.test';

/** Which extension host this bundle is for; set by the bundler. */
declare const extensionHost: 'node' | 'web';

/** What VS Code calls once the extension host stands; a new suite is one line here. */
export function run(): Promise<void> {
  extensionHostTests(test, extensionHost);
  clientTests(test);
  afterMeetingTests(test);
  cureTests(test, extensionHost);
  exportTests(test);
  importTests(test);
  neighbourTests(test);
  placeTests(test);
  restrictedTests(test, extensionHost);
  wikiTests(test);
  featureTests(test);
  return runRegistered();
}
