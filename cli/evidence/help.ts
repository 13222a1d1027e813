/** What `postmortem evidence --help` prints. */
export const help = `Usage: postmortem evidence [OPTIONS] FILE

Prints which part of a post-mortem answers which part of two controls of NIST
SP 800-53 Rev. 5: IR-4 (Incident Handling) and SI-2 (Flaw Remediation), and what
is missing. It judges nothing: whether the answer is enough, people say.
"-" reads standard input.

Options:
  --format text|json  JSON is one array of {control, part, text, evidence, missing};
                      evidence is a list of {what, line}, lines count from 1.
  --stdin-name NAME   What "-" is called, and where it would lie.
  --config FILE       Use this settings file. Default: the nearest .postmortem.json
                      in or above the folder of the document.
  --help              Show this.

Examples:
  postmortem evidence report.md
  postmortem evidence report.md --format json | jq '.[] | select(.missing != [])'

Exit code: 0 when the document could be read, 2 for a call or a file that
postmortem cannot use.
`;
