import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, test } from 'node:test';
import { documented, Setup } from './setup';

const emacs = process.env.POSTMORTEM_EMACS ?? 'emacs';
const setup = new Setup();
after(() => setup.dispose());

const script = `;;; -*- lexical-binding: t -*-
(require 'json)
(require 'seq)
(defun shown ()
  (mapcar (lambda (each) (cons (line-number-at-pos (flymake-diagnostic-beg each)) (flymake-diagnostic-text each)))
          (flymake-diagnostics)))
(defun wait-until (holds)
  (let ((tries 0))
    (while (and (< tries 1200) (not (funcall holds)))
      (setq tries (1+ tries))
      (accept-process-output nil 0.05)
      (flymake-start))
    (funcall holds)))
(defun tells (words)
  (lambda () (seq-some (lambda (each) (string-match-p words (cdr each))) (shown))))

(setq eglot-sync-connect t eglot-connect-timeout 60 eglot-send-changes-idle-time 0)
(find-file "incident.md")
;; Without a screen nothing runs what waits for the next command.
(run-hooks 'post-command-hook)
(defvar seen (wait-until (tells "Sort the timeline")))
(defvar line (car (seq-find (lambda (each) (string-match-p "Sort the timeline" (cdr each))) (shown))))
(goto-char (point-max))
(insert "Mail ada@another-company.com.\\n")
(eglot--signal-textDocument/didChange)
(defvar typed (wait-until (tells "e-mail address")))
(with-temp-file "found.json"
  (insert (json-encode (list (cons 'seen (if seen t :json-false)) (cons 'line line) (cons 'typed (if typed t :json-false))))))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
`;

test('Emacs, set up as documented, shows our findings and follows what is typed.', () => {
  const init = setup.write('init.el', documented('elisp', 'eglot-server-programs'));
  const look = setup.write('look.el', script);
  execFileSync(emacs, ['--batch', '--eval', '(package-initialize)', '-l', init, '-l', look], {
    cwd: setup.folder,
    env: setup.environment,
    timeout: 150_000,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  assert.deepEqual(setup.read('found.json'), { seen: true, line: 8, typed: true });
});
