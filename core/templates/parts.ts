/** Pieces that several templates have: what the product reads is written in one way everywhere. */

/** Title, marker and fields; `more` are further lines of the list, such as `- **Service:**`. */
export function head(...more: readonly string[]): string {
  return [
    '# {{title}}',
    '',
    '<!-- post-mortem -->',
    '',
    '- **Status:** draft',
    '- **Severity:**',
    '- **Announced:** {{announced}}',
    '- **Declared over:** {{declaredOver}}',
    '- **Zone:** {{zone}}',
    ...more,
  ].join('\n');
}

/** The two ends of the timeline. */
export const ends = `- {{announced}} - Incident announced.
- {{declaredOver}} - Incident declared over.`;

/** One item for each aim of remediation. */
export const aimItems = `- [ ] Make incidents like this one less likely (aim: likelihood; owner: ; due: ; priority: )
- [ ] Notice and respond sooner (aim: detection and response; owner: ; due: ; priority: )
- [ ] Improve how we handle incidents and train for them (aim: handling and training; owner: ; due: ; priority: )
- [ ] Test that these steps work (aim: validation; owner: ; due: ; priority: )`;

/** The last section, with the review that the process asks for. */
export const followUp = `## Follow-up review

<!-- Meet two months after the incident, go through the steps above and write down what became of each. -->
`;
