/** Words in the names of hosts, and whose names are everybody's, as lists that a newcomer can extend. */

/** Parts of a label (between hyphens) that say: not for the public. */
export const internalWords = words(`
  bastion bmc corp dmz idrac ilo int internal intranet ipmi jump jumpbox jumphost jumpserver mgmt oob tooling`);

/** Whole labels that say so; a number at their end does not count. */
export const internalLabels = words(`
  admin awx bosh credhub director icinga infra intra jenkins kibana lan ldap ldaps nagios ops opsman pgadmin phpmyadmin
  priv private prod production rundeck vcenter vpn zabbix`);

/** Parts of a label that name an environment before production. */
export const stagingWords = words('staging stage stg uat preprod nonprod');

/** Whole labels of environments; some are public elsewhere, and count only beside a tool. */
export const environmentLabels = words('dev development test testing qa sandbox sbx lab eng platform');

/** Last labels that are an environment where no domain follows, as in `metrics-01.prod:9187`. */
export const environmentSuffixes = words('prod production stage staging stg preprod nonprod prd');

/** Tools of those who run systems. */
export const toolWords = words(`
  alertmanager ansible argocd awx bosh concourse consul credhub director elasticsearch etcd gitlab grafana graylog
  harbor icinga jaeger jenkins kafka kibana kube logs nagios nexus nomad opsman opensearch pgadmin prometheus puppet
  rancher rundeck salt sentry sonarqube splunk teamcity thanos uaa vault zabbix zipkin`);

/** Hosts of one label that many networks have. */
export const intranetNames = words('confluence intranet jira nagios sharepoint wiki zabbix');

/** What a machine does, as its name says. */
export const roleWords = words(`
  agent api app apps auth backend backup bastion broker build cache cass cassandra cdn consul couch couchdb db dbs dc
  dns docker elastic elasticsearch es esx esxi etcd fe file fileserver firewall fs ftp fw gateway gitlab gw haproxy
  hadoop host hv hypervisor jenkins jump jumpbox k8s kafka kube kvm lb ldap log logs logstash mail mariadb memcache
  memcached metrics mongo mongodb monitor monitoring mq mssql mx mysql nas nat nfs nginx ns ora oracle pg pgsql
  postgres postgresql prometheus proxy rabbit rabbitmq redis relay router rtr search server sftp smtp solr splunk sql
  squid srv storage sw switch syslog vault vm vpn web worker www zk zookeeper`);

/** Where a machine stands, or which of its kind it is. */
export const placeWords = words(`
  blue central core dal data dev dmz dr ams den east edge eu fra green iad int internal lon main master mgmt north nyc
  ord pdx perf preprod prd primary prod production qa replica sandbox sec secondary sfo shard slave south stage
  staging standby stg syd test uat us west`);

/** Words that make a document, a version or a piece of work of a name with a number. */
export const paperWords = words(`
  adr alert appendix case chapter covid cve doc docs draft epic exercise form incident issue iteration lesson meeting
  milestone part patch phase pm pr release req rfc rule scenario section sprint step story task team ticket topic utc
  version week`);

/** Names of one label that many public hosts have. */
export const publicRoles = words('api app apps cdn ftp mail mx ns search smtp storage vm web www');

/** Domains of vendors and communities: their hosts are public, also with a port or a word of the lists above. */
export const vendorDomains = words(`
  adobe.com akamai.com amazon.com amazonaws.com apache.org apple.com archlinux.org atlassian.com atlassian.net
  auth0.com azure.com azure.us azureedge.net bitbucket.org bugcrowd.com canonical.com centos.org circleci.com
  cisco.com cloud.google.com cloudflare.com cncf.io datadoghq.com datadoghq.eu debian.org digitalocean.com docker.com
  docker.io elastic.co facebook.com fastly.com fedoraproject.org firebase.com gcr.io getpostman.com ghcr.io gitbook.io
  github.com github.io githubusercontent.com gitlab.com gitter.im gmail.com gnu.org golang.org google.com
  googleapis.com googlesource.com googleusercontent.com grafana.com grafana.net hackerone.com hashicorp.com heroku.com
  honeycomb.io ibm.com intuit.com jetbrains.com jquery.com k8s.io kernel.org kubernetes.io launchdarkly.com
  letsencrypt.org libera.chat linkedin.com linuxfoundation.org live.com mailgun.org mandrillapp.com maven.org
  microsoft.com microsoftonline.com mozilla.org mysql.com netflix.com netlify.app netlify.com newrelic.com nist.gov
  nginx.org nodejs.org notion.so npmjs.com npmjs.org ntp.org nuget.org office.com office365.com okta.com openai.com
  opensuse.org opentelemetry.io opsgenie.com oracle.com outlook.com packagist.org pagerduty.com papertrailapp.com
  paypal.com pkg.dev postgresql.org postmarkapp.com pypi.org python.org quay.io rackspace.com readthedocs.io reddit.com
  redhat.com ruby-lang.org rubygems.org salesforce.com sendgrid.net sentry.io service-now.com shopify.com slack.com
  spamhaus.org splunk.com square.com squareup.com stackoverflow.com statuspage.io stripe.com suse.com terraform.io
  trello.com twilio.com twitter.com ubuntu.com vercel.app visualstudio.com vmware.com wikipedia.org windows.net
  wikimedia.org windows.com yahoo.com youtube.com zendesk.com zoom.us zoomgov.com`);

/** Last labels that a domain of the Internet has here: those that are endings of files as well are left out. */
export const topDomains = words(`
  agency ai app at au be biz br ca ch cloud club cn co com cz de dev digital dk edu engineering es eu fi fr gov gr
  health host hu ie in info int io is it jp kr live lu me mil mx network nl no nz online org pt ro run se services
  sg site sk software solutions space store systems team tech technology tools tv tw uk us website work works xyz za
  net`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
