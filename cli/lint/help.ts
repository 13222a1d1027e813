/** What `postmortem lint --help` prints. */
export const help = `Usage: postmortem lint [OPTIONS] FILES…

Checks post-mortems and prints "file:line:column: severity: message [rule]".
A file that you name is always checked. In a folder, and by a glob, only files
are checked that are post-mortems; node_modules and hidden folders are left out.
"-" reads standard input.

Options:
  --format text|json  How to print the findings. Default: text. JSON is one array
                      of {file, line, column, endLine, endColumn, severity, rule,
                      message}; lines and columns count from 1.
  --fix               Correct in place what is safe to correct.
  --fail-on SEVERITY  From which severity on the exit code is 1: error, warning,
                      information, hint or never. Default: warning.
  --config FILE       Use this settings file. Default: the nearest .postmortem.json
                      in or above the folder of each document.
  --now TIME          The time that counts as now, such as 2026-03-08T14:05Z.
  --help              Show this.

Exit code: 0 for nothing found, 1 for findings, 2 for a call or a file that
postmortem cannot use.
`;
