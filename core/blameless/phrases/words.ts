/** What people do around an incident and systems do not, as participles: "should have tested". */
export const deeds =
  'tested|checked|double-checked|verified|validated|reviewed|noticed|spotted|communicated|announced|informed|told|asked|escalated|declared|reverted|rolled back|documented|planned|coordinated|considered|thought|realised|realized|recognised|recognized|known|followed|waited|tried|raised|questioned|discussed|investigated|consulted|anticipated|foreseen|predicted|prioritised|prioritized|involved|engaged|paused|rehearsed|learned|learnt|assumed|chosen|picked|caught|looked|paid|acted|reacted|responded|recycled|deleted|understood|addressed|fixed|used|taken|done|made|written|invested|agreed|decided|assigned|monitored|avoided|prevented|worked|posted|switched|deployed|merged|pushed|migrated|upgraded|disabled|stopped|called|paged|blocked|alerted';

/** Deeds that people alone do, of which one reads that something "should have been" so. */
export const passiveDeeds =
  'tested|double-checked|reviewed|noticed|spotted|caught|communicated|announced|informed|told|documented|planned|coordinated|foreseen|anticipated|prioritised|prioritized|addressed|rushed|questioned|discussed|investigated|consulted|avoided|prevented|rehearsed|involved|picked up|realised|realized|thought through|thought about';

/** Deeds that systems do as well. */
export const sharedDeeds =
  'checked|verified|validated|raised|escalated|declared|reverted|rolled back|considered|predicted|done|taken|merged|deployed|monitored|assigned|followed|made|tried|stopped|paused|detected|found';

/** Deeds behind "did not". */
export const omissions =
  'test|check|double-check|verify|validate|review|follow|communicate|inform|tell|notify|ask|escalate|declare|document|catch|consider|coordinate|consult|announce|think (?:of|about|to)|look|pay|raise|bother|care|wait|block|pause|plan (?:for|the)|rehearse|assign (?:an?|someone|somebody|anyone|anybody)|monitor|read|double check|take the time|update|warn|challenge|question|investigate|respond|react|act';

/** Participles without `-ed`, and none that is a noun as well. */
export const irregular =
  'been|done|made|known|taken|given|written|kept|thought|told|caught|chosen|brought|begun|bought|drawn|driven|had|held|led|paid|said|sent|shown|spent|spoken|stood|taught|understood|undone|rolled|built';

/** Participles that stand before a noun as well: "should have automated tests" tells of no past. */
export const alsoAdjectives =
  'automated|dedicated|improved|limited|detailed|standardi[sz]ed|documented|defined|centrali[sz]ed|shared|updated|increased|reduced|distributed|managed|isolated|predefined|advanced|trained|planned|scheduled|encrypted|restricted|required|established|agreed|fixed|tested|versioned|named|enhanced|combined|unified|supported|integrated|separated|written|known|set|put|run|read|cut|split|left|hit|shut';

/** Ends in `-ed` and is no participle, or tells what happens to people: "we should have received an alert". */
export const noParticiples =
  'received|recovered|finished|completed|ended|started|needed|expected|stayed|remained|need|feed|seed|speed|embed|bed|shed|hundred|red|breed|weed|deed';

/** What follows a verb and no adjective. */
export const afterVerb =
  'the|a|an|this|that|these|those|it|them|our|their|its|his|her|my|your|us|him|me|in|on|with|before|after|earlier|sooner|more|less|at|by|to|from|into|when|while|for|if|whether|what|how|why|as|instead|better|properly|first|and|or|so|up|down|out|over|back|off|away|about|all|both|each|every|such|until|through|[.,;:!?()]';

/** What people had not done, behind "if we had". */
export const conditions =
  'known|noticed|tested|checked|verified|reviewed|communicated|escalated|asked|read|looked|realised|realized|planned|rehearsed|monitored|documented|caught|spotted|picked up|paid attention|thought|acted|reacted|listened|informed|declared|reverted|rolled back (?:earlier|sooner|at once|immediately)';
