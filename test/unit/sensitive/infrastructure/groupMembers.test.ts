import { testClean, testMarked } from './marked';

testMarked([
  'Members of the admin group: «a.osei, t.varga and m.lund»',
  'The group `prod-admins` has the members «a.osei, t.varga and m.lund».',
  'cg-admins group members are «a.osei, t.varga».',
  'The Admin role is held by «Ada Osei and Tibor Varga».',
  'Group prod-ops contains «a.osei, t.varga, m.lund».',
  '`admins: [«a.osei, t.varga, m.lund»]`',
  'OrgManagers: «a.osei, t.varga»',
  '```\nwheel:x:10:«aosei,tvarga»\n```',
  '```\nsudo:x:27:«aosei,tvarga,mlund»\n```',
  'Only «Ada Osei, Tibor Varga and Mia Lund» have the break-glass role.',
  'The policy AdminAccess is attached to users «a.osei and t.varga».',
  '| Role | Members |\n|---|---|\n| Org manager | «Ada Osei, Tibor Varga» |',
  'Role members: «@aosei, @tvarga»',
  'The sudoers list is «a_osei, t_varga, m_lund».',
]);

testClean([
  'The role OrgManager was granted to the group cg-admins.',
  'The on-call team: two engineers and a lead.',
  'Members of the platform team were paged.',
  'The group consists of developers, operators and writers.',
  'Roles: incident commander, scribe, communications lead',
  'The policy group met, reviewed and approved the change.',
  'Teams: Platform, Security and Support',
  'The admin role has read, write and delete permissions.',
  'The group has three members.',
  'Security groups: web, db and cache',
  'Admins: none',
  'The Ingestion, Flags and Infrastructure teams reviewed it.',
  'Policy: Monday, Tuesday and Friday are change days.',
  'Auto scaling group members: healthy, unhealthy and draining.',
]);
