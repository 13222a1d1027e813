/** What `postmortem check --help` prints. */
export const help = `Usage: postmortem check [OPTIONS] FILES…

Says whether post-mortems may be published, and what is still to settle: secrets,
vulnerabilities, personal data, infrastructure, controlled information, template
text and placeholders, what was moved out and not filed, allowances that are
unused or wrong, and errors and warnings of the other rules. Hints and notes do
not stand in the way. It is the check of "Check Before Publishing" in the editor.

A file that you name is always checked. In a folder, and by a glob, only files
are checked that are post-mortems; node_modules and hidden folders are left out.
A glob behind "!" leaves out what it matches. "-" reads standard input.

Options:
  --format FORMAT      How to print the answer. Default: text.
    text               A verdict on each file, and below it what was found.
    json               One array of {file, ready, recognised, toSettle, groups}; a
                       group is {id, title, rows}, a row {line, column, endLine,
                       endColumn, severity, rule, message, blocks}. Lines and columns
                       count from 1; "blocks": the row is to be settled.
    sarif, github      As "postmortem lint" prints them.
  --stdin-name NAME    What "-" is called, and where it would lie.
  --only-post-mortems  Of the files that you name, too, check only post-mortems.
  --config FILE        Use this settings file. Default: the nearest .postmortem.json
                       in or above the folder of each document.
  --now TIME           The time that counts as now, such as 2026-03-08T14:05Z.
  --help               Show this.

Examples:
  postmortem check report.md
  postmortem check docs/postmortems '!docs/postmortems/drafts'
  postmortem check --format json docs | jq -r '.[] | select(.ready).file'

Exit code: 0 when every document is ready, 1 when one is not, 2 for a call or a
file that postmortem cannot use.
`;
