import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: true });

/** The headings of a document as `h2 Timeline`, as Markdown reads them. */
export function headingsOf(text: string): readonly string[] {
  const tokens = markdown.parse(text, {});
  return tokens.flatMap((token, index) => {
    const content = tokens[index + 1]?.content ?? '';
    return token.type === 'heading_open' ? [`${token.tag} ${content}`] : [];
  });
}
