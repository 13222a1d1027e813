/** A Mermaid chart as a block for Markdown. A chart of ours holds no backtick, so nothing in it can close the fence. */
export function fenced(chart: string): string {
  return `\`\`\`mermaid\n${chart}\`\`\`\n`;
}
