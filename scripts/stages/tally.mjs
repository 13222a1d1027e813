/** Counts what a stage printed: lines `ok - name` and `not ok - name`, with the indented lines below a failure. */
export function tally(output) {
  const lines = output.split('\n');
  const failures = lines.flatMap((line, index) => (line.startsWith('not ok - ') ? [block(lines, index)] : []));
  return { passed: lines.filter(line => line.startsWith('ok - ')).length, failed: failures.length, failures };
}

function block(lines, start) {
  let end = start + 1;
  while (end < lines.length && (lines[end].startsWith(' ') || lines[end] === '')) end++;
  return lines.slice(start, end).join('\n').trimEnd();
}
