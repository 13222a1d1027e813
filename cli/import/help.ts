/** What `postmortem import --help` prints. */
export const help = `Usage: postmortem import [OPTIONS] FILE…

Reads a timeline from where it happened. Without --into, prints the entries as
Markdown; with it, writes them into a post-mortem: in order, in its own style,
in its zone, without those that it has already. Entries that hold something
sensitive are left out and counted. Secrets never come in.

Sources, told apart by their form:
  Slack          Messages copied out of the window, links to messages, answers
                 of the API, an export as a folder or a zip archive.
  Statuspage     /api/v2/incidents.json, webhooks.
  PagerDuty      Log entries, notes, webhooks v2 and v3.
  Alerts         Webhooks of Alertmanager and Grafana.
  GitHub         Issues, comments, timelines, runs and jobs of Actions, also as
                 "gh … --json" prints them.
  Git            What "git log" prints.
  Tables         CSV, TSV, and JSON with an array of objects.

Options:
  --into FILE          Write the entries into this post-mortem.
  --zone ZONE          The zone of times that name none, such as Europe/Berlin.
                       Default: the document's, else UTC.
  --date YYYY-MM-DD    The day of the first entry, where the source names no date
                       or no year. Default: the document's.
  --from TIME          Only entries at or after this time, such as
  --until TIME         2026-03-08T14:00Z, or before that one.
  --channel NAME       Of a Slack export only this channel. May be given again.
  --columns time=A,text=B,author=C
                       The columns of a table, by their names in its header.
  --include-sensitive  Take in entries that hold something sensitive, too.
  --config FILE        Use this settings file. Default: the nearest
                       .postmortem.json in or above the folder of the document.
  --help               Show this.

Examples:
  postmortem import incident.json --into report.md
  postmortem import export.zip --channel incident-42 --from 2026-03-08T14:00Z \\
    --until 2026-03-09 --into report.md
  git log --since=2026-03-08 | postmortem import -

Exit code: 0 when it was read, 2 for a call or a file that postmortem cannot
use; then nothing is written.
`;
