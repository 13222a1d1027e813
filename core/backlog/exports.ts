import type { IssueDraft } from './backlog';

/** What a backlog can be taken away as. `jira-csv` has the column names that Jira's importer maps by itself. */
export type ExportFormat = 'markdown' | 'csv' | 'json' | 'jira-csv' | 'jira-json';

/** The items in a form for other programs; a byte order mark is left to whoever writes the file. */
export function exportText(drafts: readonly IssueDraft[], format: ExportFormat): string {
  return writers[format](drafts);
}

const writers: { readonly [format in ExportFormat]: (drafts: readonly IssueDraft[]) => string } = {
  markdown: drafts =>
    drafts.map(({ title, body }) => `## ${title.replace(/[\\`*_<#[\]]/g, '\\$&')}\n\n${body}\n`).join('\n'),
  csv: drafts =>
    table(
      ['Title', 'Aim', 'Owner', 'Due', 'Priority', 'Description'],
      drafts.map(each => [each.title, each.aim, each.owner, each.due, each.priority, withoutMarker(each)]),
    ),
  json: drafts => json({ items: drafts.map(plain) }),
  'jira-csv': drafts =>
    table(
      ['Summary', 'Issue Type', 'Description', 'Priority', 'Due Date', 'Labels', 'External ID'],
      drafts.map(each => [
        each.title,
        'Task',
        withoutMarker(each),
        each.priority,
        dayOf(each),
        each.labels.join(' '),
        each.key,
      ]),
    ),
  'jira-json': drafts =>
    json({
      projects: [
        {
          // The importer makes or finds the project by these; whoever imports fills them in.
          name: 'PROJECT NAME',
          key: 'KEY',
          issues: drafts.map(each => ({
            externalId: each.key,
            summary: each.title,
            issueType: 'Task',
            status: 'To Do',
            description: withoutMarker(each),
            labels: each.labels,
            ...(each.priority === undefined ? {} : { priority: each.priority }),
            ...(dayOf(each) === undefined ? {} : { duedate: dayOf(each) }),
          })),
        },
      ],
    }),
};

function plain({ expected: _, line, body: __, labels: ___, ...fields }: IssueDraft) {
  return { ...fields, line: line + 1 };
}

function withoutMarker({ body }: IssueDraft): string {
  return body.slice(0, body.lastIndexOf('<!--')).trimEnd();
}

/** A due date that a program can read. */
function dayOf({ due }: IssueDraft): string | undefined {
  return due !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(due) ? due : undefined;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** RFC 4180: lines end with CR LF, and a quote in a field stands twice. */
function table(header: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  return [header, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value = ''): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
