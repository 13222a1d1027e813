import { isPlaceholderName, isSampleAccount, isSampleHex } from './placeholders';
import type { ResourceForm } from './resourceForm';

/** Prefixes of ids that go on with 8 or 17 hexadecimal digits, https://docs.aws.amazon.com/ec2/latest/userguide/resource-ids.html */
const prefixes = [
  ...'i vpc subnet sg sgr eni eni-attach vol snap ami aki ari rtb rtbassoc igw eigw nat tgw tgw-attach tgw-rtb'.split(
    ' ',
  ),
  ...'eipalloc eipassoc acl aclassoc vpce vpce-svc pcx dopt cgw vgw vpn fs fsmt fsap lt r sir sfr fleet mi pl'.split(
    ' ',
  ),
  ...'cvpn-endpoint bun import-ami export-i fl ipam ipam-pool key pg host cr lgw lgw-rtb tmf tmt vai d ws'.split(' '),
];

/** Names and ids in Amazon's clouds. */
export const awsForms: readonly ResourceForm[] = [
  {
    what: 'an AWS resource id',
    hint: /-[\da-f]{8}/,
    expression: new RegExp(
      String.raw`(?<![\w-])(?<id>(?:${prefixes.join('|')})-(?:[\da-f]{17}|[\da-f]{8}))(?![\w-]|\.[a-z\d])`,
      'g',
    ),
    accepts: id => {
      const digits = id.slice(id.lastIndexOf('-') + 1);
      return /\d/.test(digits) && /[a-f]/.test(digits) && !isSampleHex(digits);
    },
  },
  {
    what: 'an ARN',
    words: 'arn:aws',
    expression:
      /(?<id>(?<![\w-])arn:aws(?:-[a-z-]{2,12})?:[\w-]{2,40}:[a-z\d-]{0,24}:(?:\d{12})?:[^\s"'`<>|,;()[\]{}]{2,400})/g,
    accepts: arn => {
      const [, , service, , account = '', ...resource] = arn.split(':');
      if (account !== '') return !isSampleAccount(account);
      const bucket = resource.join(':').split('/')[0] ?? '';
      return service === 's3' && isOwnName(bucket);
    },
  },
  {
    what: 'an endpoint in a cloud',
    words: 'amazonaws.com/',
    expression:
      /(?<id>(?<![\w.-])(?:https?:\/\/)?(?:sqs\.[a-z\d-]{5,25}\.amazonaws\.com\/\d{12}|s3(?:[.-][a-z\d-]{5,25})?\.amazonaws\.com\/[a-z\d][\w.-]{2,62})(?:\/[^\s"'`<>|,;()[\]{}?#]{0,200})?)/g,
    accepts: id => {
      const [account = ''] = /(?<=\.com\/)[^/]+/.exec(id) ?? [];
      return !isSampleAccount(account) && isOwnName(`q${account}`) && !isPublicFile.test(id);
    },
  },
  {
    what: 'a hosted zone id',
    words: 'hostedzone* hosted␣zone hosted-zone hosted_zone route53␣zone route␣53␣zone',
    expression:
      /(?<before>(?:hosted[ _-]?|route ?53 )zone(?: ?ids?)?["'`]?(?: is| was)?\s?[:=/(]?\s?["'`]?)(?<id>Z[A-Z\d]{9,31})(?![\w-])/gi,
    accepts: isMixedCapitals,
  },
  {
    what: 'a CloudFront distribution id',
    words: '*distribution* *cloudfront* *cdn*',
    expression:
      /(?<before>(?:distribution|cloudfront|cdn)(?:[ _-]?(?:ids?|route))?["'`]?(?: is| was)?\s?[:=/(]?\s?["'`]?)(?<id>E[A-Z\d]{11,14})(?![\w-])/gi,
    accepts: isMixedCapitals,
  },
  {
    what: 'the id of a KMS key',
    words: 'mrk-',
    expression: /(?<![\w-])(?<id>mrk-[\da-f]{32})(?![\w-])/g,
    accepts: id => !isSampleHex(id.slice(4)),
  },
  {
    what: 'the id of an IAM principal',
    words: 'AIDA* AROA* AGPA* AIPA* ANPA* ANVA* APKA*',
    expression: /(?<![\w-])(?<id>A(?:IDA|ROA|GPA|IPA|NPA|NVA|PKA)[A-Z\d]{16,17})(?![A-Z\d])/g,
    accepts: id => isMixedCapitals(id) && !id.includes('EXAMPLE'),
  },
  {
    what: 'an AWS resource id',
    words: 'db- cluster- j-',
    hint: /(?:db|cluster|j)-[a-z\d]{11}/,
    expression: /(?<![\w-])(?<id>(?:(?:db|cluster)-[A-Z\d]{26}|j-[A-Z\d]{12,14}))(?![\w-])/g,
    accepts: id => isMixedCapitals(id.slice(id.indexOf('-'))),
  },
  {
    what: 'the name of a load balancer',
    words: 'targetgroup/ loadbalancer/ app/ net/ gwy/',
    expression:
      /(?<![\w/-])(?<id>(?:targetgroup|(?:loadbalancer\/)?(?:app|net|gwy))\/[\w-]{1,32}\/[\da-f]{16})(?![\w-])/g,
    accepts: id => !isSampleHex(id.slice(-16)),
  },
  {
    what: 'the id of an AWS organisation',
    words: 'organi*',
    expression:
      /(?<before>organi[sz]ation(?:al)?(?: unit)?(?: ids?)?\s?[:=(]?\s?["'`]?)(?<id>o-[a-z\d]{10,32}|ou-[a-z\d]{4,32}-[a-z\d]{8,32})(?![\w-])/gi,
    accepts: id => /\d/.test(id) && !id.includes('example'),
  },
];

/** Pictures and downloads that lie in a bucket for everybody. */
const isPublicFile = /\.(?:png|jpe?g|gif|svg|webp|pdf|mp4|tar\.gz|tgz|zip|deb|rpm|exe|dmg|sh|ya?ml|json|txt)$/i;

function isMixedCapitals(id: string): boolean {
  return id === id.toUpperCase() && /\d/.test(id) && /[A-Z].*[A-Z].*[A-Z]/.test(id) && !/EXAMPLE|X{4}/.test(id);
}

/** Whether a name, as of a bucket, is one that somebody gave: no variable, no example. */
export function isOwnName(name: string): boolean {
  return /^[a-z\d][\w.-]{2,62}$/i.test(name) && /[a-z]/i.test(name) && !isPlaceholderName(name);
}
