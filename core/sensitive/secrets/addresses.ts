import { looksRandom } from './likeness';
import type { Shape } from './shapes';

/** Addresses that open something for whoever knows them: webhooks, signed links, feeds. A new one is a new row. */
export const addressShapes: readonly Shape[] = [
  {
    what: 'a Slack webhook URL',
    words: 'hooks.slack',
    pattern: /hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/[\w/-]{20,200}/i,
  },
  {
    what: 'a Discord webhook URL',
    words: 'api/webhooks/',
    pattern: /discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/\d{15,21}\/[\w-]{40,100}/i,
  },
  {
    what: 'a Teams webhook URL',
    words: 'webhook.office /webhookb2/ outlook.office',
    pattern:
      /[\w-]{0,60}\.?webhook\.office\.com\/webhookb2\/[\w@/-]{40,300}|outlook\.office(?:365)?\.com\/webhook\/[\w@/-]{40,300}/i,
  },
  {
    what: 'a Zapier webhook URL',
    words: 'hooks.zapier',
    pattern: /hooks\.zapier\.com\/hooks\/catch\/\d{3,12}\/[A-Za-z0-9]{5,20}/i,
  },
  {
    what: 'an IFTTT webhook URL',
    words: 'maker.ifttt',
    pattern: /maker\.ifttt\.com\/trigger\/[\w-]{1,80}\/(?:json\/)?with\/key\/(?<value>[\w-]{15,60})/i,
  },
  {
    what: 'a Make webhook URL',
    words: 'hook.',
    pattern: /hook\.(?:[a-z]{2}\d\.)?(?:make|integromat)\.com\/(?<value>[a-z0-9]{20,50})/i,
  },
  {
    what: 'a Google Chat webhook URL',
    words: 'chat.googleapis',
    pattern: /chat\.googleapis\.com\/v1\/spaces\/[\w-]{5,30}\/messages\?[^\s"'`<>|)]{20,300}/i,
  },
  {
    what: 'a Mattermost or Rocket.Chat webhook URL',
    words: '/hooks/',
    pattern: /\/hooks\/(?<value>[a-z0-9]{26}|[A-Za-z0-9]{17,24}\/[A-Za-z0-9]{30,64})(?![\w-])/,
    accepts: hasDigit,
  },
  {
    what: 'a PagerDuty integration key',
    words: 'pagerduty.com',
    pattern: /pagerduty\.com\/(?:integration|x-ere|generic)\/(?<value>[A-Za-z0-9]{20,60})/i,
  },
  {
    what: 'an Opsgenie or VictorOps key',
    words: '*opsgenie* *victorops* *splunk*',
    pattern:
      /(?:alert\.victorops\.com\/integrations\/generic\/\d{4,12}\/alert|opsgenie\.com\/v1\/json\/\w{1,30}\?apiKey=)\/?(?<value>[\w-]{30,40})/i,
  },
  { what: 'a healthcheck URL', words: 'hc-ping.com', pattern: /hc-ping\.com\/(?<value>[a-f0-9-]{36}|[\w-]{22}\/)/i },
  {
    what: 'a Datadog intake key',
    words: '*datadoghq*',
    pattern: /datadoghq\.(?:com|eu)\/[\w/.-]{0,80}\/(?<value>[a-f0-9]{32})(?!\w)/i,
  },
  {
    what: 'a New Relic license key',
    words: 'nr-data *newrelic*',
    pattern: /(?:nr-data\.net|newrelic\.com)\/[\w/.-]{0,60}[/?=](?<value>[a-f0-9]{36,40}(?:NRAL)?)(?!\w)/i,
  },
  {
    what: 'an AWS request signature',
    words: 'x-amz-',
    pattern: /X-Amz-(?:Signature|Security-Token)(?:=|%3D)(?<value>[\w%+/=-]{20,3000})/i,
  },
  {
    what: 'a Google Cloud request signature',
    words: 'x-goog-signature',
    pattern: /X-Goog-Signature(?:=|%3D)(?<value>[\w%+/=-]{20,2000})/i,
  },
  {
    what: 'a signature in a link',
    words: 'sig= signature= hmac=',
    pattern: /(?:[?&;"'\s`]|amp;|^)(?:sig|Signature|hmac)=(?<value>[\w%+/=~-]{16,800})/i,
    accepts: value => looksRandom(value.replace(/%[\da-f]{2}/gi, '+'), 16),
  },
  {
    what: 'a key in a link',
    words: 'code= auth= key= appid= sid= session= sessionid= ticket= invite= magic=',
    pattern:
      /(?:[?&]|amp;)(?:code|auth|key|appid|sid|session|sessionid|ticket|subscription-key|invite|magic)=(?<value>[\w%+/=.~-]{24,800})/i,
    accepts: value => looksRandom(value.replace(/%[\da-f]{2}/gi, '+'), 24),
  },
  {
    what: 'the password of a meeting',
    words: 'zoom. zoomgov. webex.com teams.',
    pattern:
      /(?:zoom(?:gov)?\.(?:us|com)|webex\.com|teams\.\w+\.com)\/[^\s"'`<>|?]{1,120}\?(?:[^\s"'`<>|]{0,120}?&)?(?:pwd|tk|p|password|passcode)=(?<value>[\w.%+=-]{4,400})/i,
  },
  {
    what: 'a Splunk HEC token',
    words: 'authorization:␣splunk',
    pattern: /Authorization: Splunk (?<value>[a-f0-9-]{36})/i,
  },
  {
    what: 'an ngrok or magic link token',
    words: '/magic /reset /password /users/password /invit /verify /confirm /activate',
    pattern:
      /\/(?:magic[-_]?links?|reset[-_]?password|password[-_]?reset|users\/password\/edit|invit(?:e|ations?)|verify|confirm(?:ation)?|activate)\/(?:edit\/)?(?<value>[\w-]{24,400})(?![\w/])/i,
    accepts: value => looksRandom(value, 24),
  },
];

function hasDigit(value: string): boolean {
  return /\d/.test(value);
}
