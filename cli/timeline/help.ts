/** What `postmortem timeline --help` prints. */
export const help = `Usage: postmortem timeline [OPTIONS] FILE

Draws the timeline of a post-mortem: in the terminal to scale, or in a format
for others. "-" reads standard input.

Formats:
  --text      A drawing for the terminal: lanes to scale, then every entry with
              its time and what has passed since the first. The default.
  --svg       A picture, light, with its fonts and colours in it.
  --html      One page to mail or print: picture and entries, no script, nothing
              from elsewhere.
  --mermaid   A gantt chart for Markdown that draws Mermaid.
  --csv       The entries for a spreadsheet.
  --json      The entries for programs: instants in ISO 8601 (UTC), local time,
              zone, certainty, kind, milestones and lines.

Options:
  -o, --output FILE  Write a file instead of printing. Its ending chooses the
                     format where no option does: .svg .html .mmd .csv .json .txt
  --force            Write over a file that exists. Without it, that is refused.
  --width N          Characters in a line of --text. Default: the terminal's, else 80.
  --ascii            Draw --text with ASCII characters alone.
  --stdin-name NAME  What "-" is called, and where it would lie.
  --config FILE      Use this settings file. Default: the nearest .postmortem.json
                     in or above the folder of the document.
  --help             Show this.

Examples:
  postmortem timeline report.md
  postmortem timeline report.md -o timeline.html
  postmortem timeline report.md --json | jq '.entries[].instant'

The timeline holds what the document holds. Run "postmortem check" before it
goes to others.

Exit code: 0 when it was drawn, 2 for a call or a file that postmortem cannot use.
`;
