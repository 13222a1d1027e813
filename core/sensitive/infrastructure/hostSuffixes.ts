import { lazily } from '../lazily';

/** How the names of hosts end that no public name service knows, and those of clouds: one row each. */

/** Last labels of private networks, with the fewest labels that make a host's name. */
const privateSuffixes: readonly (readonly [suffix: string, labels: number])[] = [
  // RFC 6762 and its appendix G, and the name that ICANN set aside for private use.
  ['internal', 2], ['local', 2], ['lan', 2], ['corp', 2], ['intranet', 2], ['private', 3], ['home.arpa', 3],
  ['intra', 2], ['intern', 2], ['interne', 2], ['lokal', 2], ['localnet', 2], ['priv', 3], ['ad', 3],
  // Consul, BOSH, Kubernetes, Tailscale.
  ['consul', 2], ['bosh', 2], ['ts.net', 4], ['weave', 2], ['mesos', 2], ['marathon', 3], ['flycast', 2],
]; // biome-ignore format: one list

const privateEndings: ReadonlySet<string> = new Set(
  privateSuffixes.map(([suffix]) => suffix.slice(suffix.lastIndexOf('.') + 1)),
);

/** Whether hosts of private networks end with this label. */
export function isPrivateEnding(last: string): boolean {
  return privateEndings.has(last);
}

/** Names that mean the same on every machine. */
const everybodys: ReadonlySet<string> = new Set([
  ...'host.docker.internal gateway.docker.internal kubernetes.docker.internal vm.docker.internal'.split(' '),
  ...'host.containers.internal host.minikube.internal host.lima.internal'.split(' '),
  ...'metadata.google.internal metadata.internal instance-data.ec2.internal cluster.local svc.cluster.local'.split(' '),
  ...'compute.internal ec2.internal google.internal kubernetes.default.svc kubernetes.default.svc.cluster.local'.split(
    ' ',
  ),
  ...'kube-dns.kube-system.svc.cluster.local service.consul node.consul apps.internal service.internal'.split(' '),
  ...'_tcp.local _udp.local raspberrypi.local'.split(' '),
]);

/** First labels that make a file, a module or a variable of `x.local` and `x.internal`. */
const codeWords =
  /^(?:app|application|appsettings|bashrc|cmakelists|com|common|conf|config|configuration|core|data|database|django|docker-compose|dockerfile|env|gemfile|git|go|hosts|io|java|javax|jdk|jest|launchd|makefile|module|net|node|npm|org|override|package|php|process|python|rc|react|request|response|rust|secrets|self|settings|spec|std|storage|sun|system|test|tests|this|threading|user|values|var|vars|webpack|window|zshrc)(?:[._-]|$)/;

/** Whether a host, in lower case, is known in a private network alone. */
export function isPrivateHost(host: string): boolean {
  if (!privateEndings.has(host.slice(host.lastIndexOf('.') + 1))) return false;
  const labels = host.split('.').length;
  const suffix = privateSuffixes.find(([ending, fewest]) => labels >= fewest && host.endsWith(`.${ending}`));
  if (suffix === undefined || everybodys.has(host)) return false;
  // Two labels, or a package such as com.sun.internal: what is a file or a module as well is nothing.
  return !(codeWords.test(host) && (labels === 2 || /^(?:com|org|net|io|java|javax|sun|jdk|go|django)\./.test(host)));
}

/** Endpoints of clouds that carry a name or an id of somebody's: what stands before is theirs. */
const cloudEndpoints: readonly CloudEndpoint[] = [
  // AWS, https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html
  rows`ec2-\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3}\.(?:[a-z\d-]{1,30}\.)?compute(?:-1)?\.amazonaws\.com`,
  rows`[\w.-]{1,150}\.(?:rds|cache|elb|eks|es|aoss|redshift|redshift-serverless|docdb|neptune|memorydb|dax-clusters|mq|efs|fsx|vpce|execute-api|elasticmapreduce|kafka|kafka-serverless|iot|sagemaker|emr-serverless|transfer|workspaces)(?:\.[a-z]{2}-[a-z\d-]{4,20})?(?:\.vpce)?\.amazonaws\.com(?:\.cn)?`,
  rows`[\w-]{1,63}\.(?:elb|execute-api|vpce|efs|mq|kafka)\.[a-z\d-]{5,25}\.(?:vpce\.)?amazonaws\.com`,
  rows`\d{12}\.dkr\.ecr(?:-fips)?\.[a-z\d-]{5,25}\.amazonaws\.com`,
  rows`(?!s3[.-])[a-z\d][a-z\d.-]{2,62}\.s3(?:-website)?(?:[.-](?:dualstack\.)?[a-z]{2}-[a-z\d-]{4,20})?\.amazonaws\.com`,
  rows`[a-z\d]{16,40}\.lambda-url\.[a-z\d-]{5,25}\.on\.aws`,
  rows`d[a-z\d]{12,13}\.cloudfront\.net`,
  rows`[\w-]{2,63}\.(?:awsapps\.com|signin\.aws\.amazon\.com)`,
  rows`[\w-]{2,63}\.(?:[a-z\d-]{5,25}\.)?elasticbeanstalk\.com`,
  // Azure, https://learn.microsoft.com/azure/security/fundamentals/azure-domains
  rows`[\w-]{2,63}\.(?:database|servicebus|search|redis\.cache)\.windows\.net`,
  rows`[\w-]{2,63}(?:\.z\d{1,2})?\.(?:blob|queue|table|file|dfs|web)\.(?:core|storage)\.(?:windows|usgovcloudapi)\.net`,
  rows`[\w-]{2,63}\.(?:vault|azuredatabricks|managedhsm)\.(?:azure\.)?net`,
  rows`[\w-]{2,63}\.(?:vault|database)\.usgovcloudapi\.net`,
  rows`[\w-]{2,63}\.(?:documents|openai|privatelink|cognitiveservices)\.azure\.com`,
  rows`[\w-]{2,63}\.(?:postgres|mysql|mariadb|mongocluster)\.(?:database|cosmos)\.azure\.com`,
  rows`[\w.-]{2,100}\.azmk8s\.io`,
  rows`[\w-]{2,63}\.(?:azurecr\.io|azurecr\.us|scm\.azurewebsites\.net|azure-api\.net|onmicrosoft\.(?:com|us))`,
  rows`[\w-]{2,63}\.[a-z\d]{4,20}\.cloudapp\.azure\.com`,
  // Google, https://cloud.google.com/run/docs/triggering/https-request
  rows`[\w-]{2,63}-[a-z]{2}\.a\.run\.app`,
  rows`[a-z]+-[a-z]+\d-[a-z][a-z\d-]{4,30}\.cloudfunctions\.net`,
  rows`[\w-]{2,63}(?:\.[a-z\d-]{5,25})?\.(?:firebaseio\.com|firebasedatabase\.app|gke\.goog)`,
  // Databases and queues as a service.
  rows`[\w-]{2,63}\.[a-z\d]{4,10}\.mongodb\.net`,
  rows`[\w-]{2,63}(?:\.[a-z\d-]{3,25}){0,3}\.(?:snowflakecomputing\.com|confluent\.cloud|elastic-cloud\.com|found\.io|aivencloud\.com)`,
  rows`[\w-]{2,63}(?:\.[a-z\d-]{3,25}){1,3}\.(?:redislabs\.com|redis-cloud\.com|cloud\.es\.io|neon\.tech|psdb\.cloud|upstash\.io|cloudamqp\.com|ondigitalocean\.com|herokudns\.com|cfargotunnel\.com)`,
  rows`[a-z]{18,22}\.supabase\.co`,
  rows`(?:dbc|adb)-[\w-]{6,30}\.cloud\.databricks\.com`,
];

/** Whether a host, in lower case, is somebody's own endpoint in a cloud. */
export function isCloudEndpoint(host: string): boolean {
  const ending = mayBeCloud.exec(host)?.[0];
  if (ending === undefined) return false;
  const label = ending.split('.')[0] ?? ending;
  const rows = cloudEndpoints.filter(({ source }) => source.includes(label));
  return rows.some(({ expression }) => expression().test(host)) && !sampleEndpoint.test(host);
}

/** Two labels of the rows above, so that most hosts cost one look. */
const mayBeCloud =
  /(?:amazonaws\.com(?:\.cn)?|aws|cloudfront\.net|awsapps\.com|amazon\.com|elasticbeanstalk\.com|windows\.net|usgovcloudapi\.net|azure\.net|azuredatabricks\.net|azure\.com|azmk8s\.io|azurecr\.(?:io|us)|azurewebsites\.net|azure-api\.net|onmicrosoft\.(?:com|us)|run\.app|cloudfunctions\.net|firebaseio\.com|firebasedatabase\.app|gke\.goog|mongodb\.net|snowflakecomputing\.com|confluent\.cloud|elastic-cloud\.com|found\.io|aivencloud\.com|redislabs\.com|redis-cloud\.com|es\.io|neon\.tech|psdb\.cloud|upstash\.io|cloudamqp\.com|ondigitalocean\.com|herokudns\.com|cfargotunnel\.com|supabase\.co|databricks\.com)$/;

const sampleEndpoint =
  /^(?:my|your|example|sample|bucket|bucket-name|name|account|contoso|fabrikam)[.-]|^(?:my|your)\w*\.|example|123456789012/;

interface CloudEndpoint {
  readonly source: string;
  readonly expression: () => RegExp;
}

function rows(pattern: TemplateStringsArray): CloudEndpoint {
  const source = pattern.raw.join('');
  return { source, expression: lazily(() => new RegExp(`^(?:${source})$`)) };
}
