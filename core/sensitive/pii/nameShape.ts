import { capital } from '../letters';

/** What a person's name looks like. By itself that says nothing: product and agency names look the same. */

const part = `[${capital}][A-Za-zÀ-ӿ]{0,20}(?:['’-](?!s(?![A-Za-zÀ-ӿ]))[A-Za-zÀ-ӿ]{1,20}){0,2}`;
const particle =
  '(?:d[aeiou]|de(?: la| los)?|del|della|der|den|dos|van(?: der| den| de)?|von(?: der)?|zu|bin|bint|ibn|al|el|la|le|ter|ten|y|e)';

/** Source of a regular expression: two to five words with initials and particles between them. */
export const fullName = String.raw`${part}(?: (?:[${capital}]\.|(?:${particle} )?${part})){1,3}`;

/** Source of a regular expression: one to four words. */
export const anyName = String.raw`${part}(?: (?:[${capital}]\.|(?:${particle} )?${part})){0,3}`;

/** Whether words in the shape of a name can be a person's: not a sample's, an organisation's, a product's or a role's. */
export function mayBePerson(name: string): boolean {
  if (samples.test(name)) return false;
  const words = name.split(' ');
  if (!words.some(word => /^[A-Za-zÀ-ӿ]{2}/.test(word))) return false;
  return words.every(word => !isOtherWord(word)) && (name.toUpperCase() === name || !words.some(isAcronym));
}

/** Names as in examples, in novels about engineering and in the names of programs. */
const samples =
  /^(?:(?:John|Jane|Joe|Jimmy|Mary|Johnny|Richard|Jack) (?:[a-zÀ-ӿ]\.? )?(?:Doe|Roe|Q|Smith|Public|Bloggs)\b|Joe User|Foo |First |Last |Your |Alice$|Bob$|Erika Mustermann|Max Mustermann|Mustermann|Ada Lovelace|Grace Hopper|Alan Turing|Robot$|Watson$|Doe$|Who$|No$)/i;

function isAcronym(word: string): boolean {
  return (
    /^[A-ZÀ-Þ]{2,}$/.test(word) || /^(?!Mc|Mac|De|Di|La|Le|Van|Fitz|O['’]|D['’])[A-ZÀ-Þ]?[a-zß-ɏ]+[A-ZÀ-Þ]/.test(word)
  );
}

/** Whether a word is no part of any person's name. */
export function isOtherWord(word: string): boolean {
  return otherWords.has(word.toLowerCase().replace(/['’]s$|[.,]$/g, ''));
}

/** Words that no person's name has in it: of organisations, of roles and machines, of products, of grammar and time. */
const otherWords: ReadonlySet<string> = new Set(
  `administration affairs agency aid alliance americas assembly association authority bank board borough bureau business
  care centre center chamber church city clinic coalition college command commerce commission committee company congress
  consortium controls corp corporation council county court defense department directorate district division education
  election energy enterprise enterprises europe federal federation finance forces foundation fund general gmbh government
  group guard hall health holdings homeland hospital hospitals house inc industries initiative institute institution
  insurance international interior justice labor laboratories laboratory labs league library llc logistics ltd management
  media medical medicare medicaid ministry municipality museum national nations navy networks office officers organization
  partners partnership plc police program project properties protection public region registry reserve revenue safety
  school sciences security senate service services society software solutions state states studios systems technologies
  technology transportation treasury tribunal trust union united university ventures veterans works council
  account accounts action actions admin administrator agent agile alert alertmanager alerting alerts analyst analytics api
  app application applications apps architect archive assistant authentication automation availability backend backup balancer
  better beta bot browser bucket build builder bus cache calendar call caller cell chart chat check checker checkout ci
  client clients cloud cluster code commander communications compliance component console consul container content control
  controller coordinator core customer customers daemon dashboard data database deploy deployer deployment desk developer
  developers development devops director dns docs document edge email engine engineer engineering engineers environment
  error errors event events executive exporter external facilitator failover firewall form frontend function functions
  gateway global head health help host hosting identity image incident indexer infrastructure ingress instance integration
  internal investigator issue job jobs keeper kernel key lead leader leads learning link load log logger login logs mail
  mailbox manager managers master member members mesh metrics middleware migration mobile model monitor monitoring network
  node notification notifications observability officer on-call oncall online ops operations operator operators
  orchestrator order orders owner owners page pager payment payments people person phone pipeline platform platforms
  policy pool portal postmortem president processor product production programme protocol provider proxy qa quality query
  queue receiver record registry release reliability report reporter reporting reports request requests research resident
  responder responders response retriever review robot role router routing runner runtime sales scanner scheduler scribe
  search secret secrets sender server servers session set shift site solr specialist sre staff staging status storage store stream
  submission support survey switch synthetic synthetics system task team teams tenant tenants test tester testing tests
  tier tool tools tracker traffic training transfer unit unknown update upload user users validator vault vendor version
  watch web webhook website worker workers workflow zone number name names various multiple several internal
  airflow akamai amazon android apache apple argo atlassian aurora aws azure bamboo bitbucket bosh chrome circle circleci
  cisco citrix cloudflare cloudfront cloudwatch concourse confluence couchdb datadog dependabot docker dynatrace elastic
  elasticsearch envoy facebook fastly firefox fluentd github gitlab google grafana hadoop heroku hewlett honeycomb ibm istio
  java jenkins jira jupyter kafka kibana kubernetes lambda lets linux loki mac mastercard microsoft mongo mysql nagios
  netflix newrelic nginx node okta opsgenie oracle packard pagerduty pingdom postgres postgresql prometheus rabbitmq rancher red
  redhat redis relic renovate robin ruby sentinel sentry servicenow slack snyk sonar splunk statuspage stripe sumo tableau
  teamcity terraform thanos travis twilio twitter ubuntu uptime windows wordpress yahoo zabbix zendesk zookeeper zoom
  a all an and another any anonymous any at by cc each either every everyone for from his her if in it its many most my new no nobody
  none not of old on one only or other others our some somebody someone that the their there they this to two unassigned tbd
  via was we when while who with you your he she also after before because then both
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december today yesterday tomorrow morning afternoon utc gmt est pst
  acme airlines airways blue chaos contoso foods monkey motors northwind null pharma robotics telecom traders
  americans british canadian european german french english spanish dutch north south east west northern southern eastern
  western central upper lower high low main`.split(/\s+/),
);
