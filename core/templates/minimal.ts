import type { Template } from './template';

/** What a post-mortem cannot do without, and no guidance. */
export const minimal: Template = {
  id: 'minimal',
  name: 'Minimal',
  description: 'Only the sections that every post-mortem has, without guidance.',
  text: `# {{title}}

<!-- post-mortem -->

- **Status:** draft
- **Announced:** {{announced}}
- **Declared over:** {{declaredOver}}
- **Zone:** {{zone}}

## Timeline

- {{announced}} - Incident announced.
- {{declaredOver}} - Incident declared over.

## Contributing factors

## Remediation

- [ ] Make incidents like this one less likely (aim: likelihood)
- [ ] Notice and respond sooner (aim: detection and response)
- [ ] Improve how we handle incidents and train for them (aim: handling and training)
- [ ] Test that these steps work (aim: validation)

## Follow-up review
`,
};
