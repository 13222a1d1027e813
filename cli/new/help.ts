/** What `postmortem new --help` prints. */
export const help = `Usage: postmortem new [OPTIONS] TITLE

Writes a new post-mortem from a template, and prints the name of its file. Name
the effect in the title rather than people. A file that exists is never written
over: the next one gets a number.

Options:
  --template NAME       A template that comes with postmortem, one of the team's by
                        its name, or a Markdown file. "like-others": what at least
                        three post-mortems of the folder have in common. Default:
                        the team's first, else cloud.gov.
  --list-templates      Print the names of the templates, and write nothing.
  --announced TIME      When the incident was announced: "2026-03-08 14:05", or 14:05
                        for today. Default: now.
  --declared-over TIME  When it was declared over; "now" stands for now. Left out
                        while it is going on.
  --zone ZONE           The zone of both, such as Europe/Berlin. Default: that of
                        .postmortem.json, else of this computer.
  --folder FOLDER       Where to write. Default: postmortems, or another customary
                        folder that exists here.
  --pattern PATTERN     The name of the file. Default: {date}-{slug}.md
  -o, --output FILE     Write this very file, which must not exist yet; "-" prints.
  --config FILE         Use this settings file. Default: the nearest .postmortem.json
                        in or above the folder. It names the team's templates.
  --now TIME            The time that counts as now, such as 2026-03-08T14:05Z.
  --help                Show this.

Examples:
  postmortem new "Checkout answered slowly"
  postmortem new "Images missing" --announced 09:12 --declared-over now --zone UTC
  code "$(postmortem new --template minimal "Search down")"

Exit code: 0 when it was written, 2 for a call that postmortem cannot carry out.
`;
