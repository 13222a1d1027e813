/** What `postmortem index --help` prints. */
export const help = `Usage: postmortem index [OPTIONS] FOLDER

Lists the post-mortems of a folder, newest first: date, title, severity, the time
to detect, to mitigate and to resolve, contributing factors and open items. Each
incident has its own row; there is no mean over incidents.

Only files that are post-mortems count; node_modules and hidden folders are left
out. What a document does not tell stays empty.

Options:
  --format markdown|csv|json
                  Markdown is a page with a table for each year. CSV and JSON hold
                  one row or object an incident: date, title, severity, status,
                  minutes (to detect, to mitigate, to resolve), components,
                  factors, items (open and all) and file. Lines count from 1.
                  Default: markdown.
  -o, --output FILE
                  Write it there instead of printing it. A file that "postmortem
                  index" has not written itself is kept, unless --force is given.
  --force         Write over any file.
  --add           Write what is missing into the folder's own index instead, and
                  leave the rest of it as it is: README.md or index.md, in a wiki
                  Home.md and _Sidebar.md.
  --site KIND     What reads the pages: wiki, mkdocs, docusaurus, jekyll or folder.
                  Default: what the folder and its Git remote show.
  --config FILE   Use this settings file. Default: the nearest .postmortem.json in
                  or above the folder of each document.
  --help          Show this.

Examples:
  postmortem index docs/postmortems -o docs/postmortems/README.md
  postmortem index docs/postmortems --format csv > incidents.csv
  postmortem index runbook.wiki --add

Exit code: 0 when all files could be read, 2 for a call or a file that postmortem
cannot use.
`;
