/** Where the project lives on the network. */
export const repository = 'https://github.com/postmortem-tools/postmortem';

/** Before a rule's id and `.md`: the page that explains the rule. */
export const rulePageBase = `${repository}/blob/main/docs/rules/`;
