/** What `postmortem lint --help` prints. */
export const help = `Usage: postmortem lint [OPTIONS] FILES…

Checks post-mortems and prints "file:line:column: severity: message [rule]".
A file that you name is always checked. In a folder, and by a glob, only files
are checked that are post-mortems; node_modules and hidden folders are left out.
A glob behind "!" leaves out what it matches: quote globs, so that the shell
leaves them alone. "-" reads standard input.

Options:
  --format FORMAT      How to print the findings. Default: text.
    text               One line for each, as above; coloured on a terminal.
    json               One array of {file, line, column, endLine, endColumn, severity,
                       rule, message}; lines and columns count from 1, columns in
                       UTF-16 units.
    sarif              A SARIF 2.1.0 log for code scanning, with cures and with what
                       comments allow. Run it at the top of the repository.
    github             Commands for GitHub Actions, which shows them in pull requests.
  --fix                Correct in place what is safe to correct: sort exact entries,
                       mend stamps such as "13:55 PM", take out unused comments.
  --fail-on SEVERITY   From which severity on the exit code is 1: error, warning,
                       information, hint or never. Default: warning.
  --stdin-name NAME    What "-" is called, and where it would lie: its settings are
                       those of that place.
  --only-post-mortems  Of the files that you name, too, check only post-mortems. For
                       hooks, which name every file.
  --config FILE        Use this settings file. Default: the nearest .postmortem.json
                       in or above the folder of each document.
  --now TIME           The time that counts as now, such as 2026-03-08T14:05Z.
  --help               Show this.

Examples:
  postmortem lint report.md
  postmortem lint 'docs/**/*.md' '!docs/drafts' --fail-on error
  postmortem lint --format sarif . > postmortem.sarif
  git show HEAD:docs/report.md | postmortem lint - --stdin-name docs/report.md

Colours: NO_COLOR=1 turns them off, FORCE_COLOR=1 on where there is no terminal.

Exit code: 0 for nothing found, 1 for findings, 2 for a call or a file that
postmortem cannot use.
`;
