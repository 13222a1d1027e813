import { looksRandom } from './likeness';
import type { Shape } from './shapes';

/**
 * Tokens that say whose they are, from the vendors' documentation, beside those that secretlint knows. Lengths are
 * lower bounds: what was cut off while copying still tells most of it. A new vendor is a new row.
 */
export const vendorShapes: readonly Shape[] = [
  // Clouds.
  row(
    'an AWS session token',
    '*IQoJb3JpZ2lu* *FwoGZXIvYXdz* *FQoGZXIvYXdz*',
    /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)[A-Za-z0-9+/%=]{20,3000}/,
  ),
  row(
    'an AWS access key id',
    '*AKIA* *ASIA* *ABIA* *ACCA*',
    /(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,20}(?![A-Za-z0-9])/,
    hasDigit,
  ),
  row(
    'a Bedrock API key',
    '*ABSKQmVkcm9ja* bedrock-api-key-',
    /(?:ABSKQmVkcm9ja|bedrock-api-key-)[A-Za-z0-9+/=]{20,2000}/,
  ),
  row('an Azure client secret', '0Q~', /[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{28,40}/),
  row(
    'an Azure storage key',
    '==',
    /(?<!sha512[-:]|integrity.{0,3}|[Ss]ignature.{0,3}|[A-Za-z0-9+/])[A-Za-z0-9+/]{86}==/,
    looksRandom,
  ),
  row(
    'an Azure service key',
    '*JQQJ99* *AzFu* *ASt* *ACDb* *AzSe* *AzCa*',
    /[A-Za-z0-9+/]{20,76}(?:JQQJ99[A-Za-z0-9]{12,40}|(?:AzFu|\+ASt|ACDb|AzSe|AzCa)[A-Za-z0-9+/]{5,6}={0,2})(?![A-Za-z0-9+/])/,
  ),
  row('an Azure DevOps access token', '*AZDO*', /[A-Za-z0-9]{40,80}AZDO[A-Za-z0-9]{4}/),
  row('a Google API key', '*AIza*', /AIza[\w-]{30,40}/),
  row('a Google OAuth client secret', 'GOCSPX-', /GOCSPX-[\w-]{20,40}/),
  row('a Google OAuth access token', 'ya29.', /ya29\.[\w-]{20,2000}/),
  row('a Google OAuth refresh token', '1//0', /1\/\/0[\w-]{20,120}/),
  row('a Google Cloud storage HMAC key', '*GOOG1*', /GOOG1[A-Z0-9]{20,60}/),
  row('a DigitalOcean token', 'dop_v1_ doo_v1_ dor_v1_', /do[opr]_v1_[a-f0-9]{30,64}/),
  row('an Alibaba Cloud access key id', '*LTAI*', /LTAI[A-Za-z0-9]{12,26}/, hasDigit),
  row('a Tencent Cloud secret id', '*AKID*', /AKID[A-Za-z0-9]{32,40}/, hasDigit),
  row('a Scaleway access key', '*SCW*', /SCW[A-Z0-9]{17}(?![A-Z0-9])/, hasDigit),
  row('a Fly.io token', '*FlyV1* fo1_', /(?:FlyV1 fm\d_[A-Za-z0-9+/=,_-]{40,1000}|fo1_[\w-]{40,50})/),
  row('a Heroku API key', 'HRKU-', /HRKU-[\w-]{30,70}/),
  row('a Render API key', 'rnd_', /rnd_[A-Za-z0-9]{28,40}/, hasDigit),
  row('a Netlify access token', 'nfp_', /nfp_[A-Za-z0-9]{30,60}/),
  row('a Supabase key', 'sbp_ sb_secret_', /(?:sbp_[a-f0-9]{30,50}|sb_secret_[\w-]{20,60})/),
  row('a PlanetScale credential', 'pscale_', /pscale_(?:tkn|pw|oauth)_[\w=.-]{30,64}/),
  row('a Cloudflare origin key', 'v1.0-', /v1\.0-[a-f0-9]{20,30}-[a-f0-9]{100,160}/),
  // Code, packages, continuous integration.
  row(
    'a GitHub token',
    'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_',
    /(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{50,255})/,
    hasDigit,
  ),
  row(
    'a GitLab token',
    'gldt- glrt- glcbt- glptt- glft- glimt- glagent- glsoat- gloas- glffct- glpat- *gr1348941*',
    /(?:gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|soat|oas|ffct)-[\w.-]{18,300}|GR1348941[\w-]{18,40})/,
  ),
  row('a Bitbucket credential', '*ATBB* *ATCTT3*', /AT(?:BB[A-Za-z0-9]{24,40}|CTT3[\w=-]{60,250})/),
  row('an Atlassian API token', '*ATATT3*', /ATATT3[\w=-]{30,250}/),
  row('an npm access token', 'npm_', /npm_[A-Za-z0-9]{30,60}/, hasDigit),
  row('a PyPI token', 'pypi-AgE', /pypi-AgE[\w-]{30,400}/),
  row('a RubyGems API key', 'rubygems_', /rubygems_[a-f0-9]{32,64}/),
  row('a NuGet API key', '*oy2*', /oy2[a-z0-9]{43}(?![a-z0-9])/),
  row('a crates.io token', '*cio*', /cio[A-Za-z0-9]{32}(?![A-Za-z0-9])/, hasDigit),
  row('a Clojars token', 'CLOJARS_', /CLOJARS_[a-z0-9]{50,64}/),
  row('a Docker Hub token', 'dckr_oat_ dckr_pat_', /dckr_(?:pat|oat)_[\w-]{20,60}/),
  row('an Artifactory token', '*AKCp* *cmVmdGtu*', /(?:AKCp[A-Za-z0-9]{50,80}|cmVmdGtu[A-Za-z0-9+/=]{40,80})/),
  row('a SonarQube token', 'sqp_ squ_ sqa_', /sq[pua]_[a-f0-9]{36,44}/),
  row('a SonarQube token', 'sonar.login', /sonar\.login\s{0,2}=\s{0,2}(?<value>[a-f0-9]{40})/),
  row('a Snyk token', 'snyk_', /snyk_(?:uat|sat)\.[\w.-]{20,200}/),
  row('a Terraform Cloud token', '.atlasv1.', /[A-Za-z0-9]{10,20}\.atlasv1\.[\w=-]{30,100}/),
  row('a Pulumi access token', 'pul-', /pul-[a-f0-9]{36,44}/),
  row(
    'a Doppler token',
    'dp.pt dp.st dp.ct dp.sa dp.sc dp.au',
    /dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[\w-]{2,40}\.)?[A-Za-z0-9]{36,50}/,
  ),
  row(
    'a Vault token',
    'hvs. hvb. hvr. s.',
    /(?:hv[sbr]\.[\w-]{20,300}|(?<![\w.'’-])s\.[A-Za-z0-9]{24}(?![\w.]))/,
    hasDigit,
  ),
  row('a Buildkite token', 'bkua_ bkct_', /bk(?:ua|ct)_[A-Za-z0-9_-]{36,60}/),
  row('a CircleCI token', 'CCIPAT_ CCIPRJ_', /CCI(?:PAT|PRJ)_[A-Za-z0-9_]{30,90}/),
  row('a Postman API key', 'PMAK-', /PMAK-[a-f0-9]{20,24}-[a-f0-9]{30,34}/),
  row('a LaunchDarkly key', 'sdk- mob-', /(?:sdk|mob)-[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[a-f0-9]{4}-[a-f0-9]{12}/),
  row('a 1Password secret key', 'A3-', /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}/),
  row('an age secret key', 'AGE-SECRET-KEY-', /AGE-SECRET-KEY-1[A-Z0-9]{40,62}/),
  row(
    'a private key',
    '*IBAAKC* *IBADANBgkqhkiG9w0BAQ* *b3BlbnNzaC1rZXktdjE* *MHcCAQEEI* *MIGHAgEAMBMGByqGSM49*',
    /(?:MI[A-Za-z0-9+/]{4}IBA(?:AKC|DANBgkqhkiG9w0BAQ)|b3BlbnNzaC1rZXktdjE|MHcCAQEEI|MIGHAgEAMBMGByqGSM49)[A-Za-z0-9+/=]{20,4000}/,
  ),
  // Watching and paging.
  row('a Datadog key', 'ddapi_ ddapp_', /ddap[ip]_[A-Za-z0-9]{30,50}/),
  row(
    'a New Relic key',
    'NRAK- NRII- NRIQ- NRJS- *NRAL* NRRA- nrsp-',
    /(?:(?:NRAK|NRII|NRIQ|NRRA|NRJS)-[A-Za-z0-9_-]{19,36}|[a-f0-9]{36}NRAL|nrsp-[a-z]{2}\d[a-f0-9]{20,40})/,
  ),
  row('a Grafana token', 'glsa_ glc_ *eyJrIjoi*', /(?:gl(?:sa|c)_[\w+/=]{28,400}|eyJrIjoi[A-Za-z0-9+/=]{50,400})/),
  row('a Sentry token', 'sntrys_ sntryu_ sntrya_', /sntry[sua]_[A-Za-z0-9+/=_-]{30,300}/),
  row(
    'a key in a Sentry DSN',
    '://',
    /https?:\/\/(?<value>[a-f0-9]{32}(?::[a-f0-9]{32})?)@[\w.-]{1,120}\/\d{1,20}(?!\w)/,
  ),
  row('a Dynatrace token', '*dt0c01* *dt0s*', /dt0(?:c01|s\d\d)\.[A-Z0-9]{8,24}\.[A-Z0-9]{40,64}/),
  row('a Honeycomb key', 'hcaik_ hcxik_ hcxlk_ hcalk_ hcamk_ hcbik_', /hc[abx](?:ik|lk|mk)_[a-z0-9]{32,58}/),
  row(
    'a PagerDuty API key',
    'u+ y_NbAkKc',
    /(?<![\w+/=])(?:u\+|y_NbAkKc)[A-Za-z0-9+_-]{16,18}(?![\w+/=])/,
    looksRandom,
  ),
  row('a Prefect key', 'pnu_ pnb_', /pn[ub]_[A-Za-z0-9]{36}/, hasDigit),
  // Messages.
  row(
    'a Slack token',
    '*xox* xapp- xwfp-',
    /(?:xox[abceoprsd]-[\w.%-]{12,300}|xox[ep]\.xox[bp]-[\w-]{20,300}|xapp-\d-[\w-]{20,200}|xwfp-[\w-]{20,200})/,
    hasDigit,
  ),
  row('a Telegram bot token', ':AA', /(?<![\d.])\d{8,10}:AA[\w-]{30,36}/),
  row(
    'a Discord bot token',
    undefined,
    /(?<![\w.-])[MNO][A-Za-z0-9]{23,27}\.[\w-]{6}\.[\w-]{27,40}(?![\w.-])/,
    hasDigit,
  ),
  row('a Twilio auth token', '*AC0* *ACa* *ACb* *ACc* *ACd* *ACe* *ACf*', /AC[0-9a-f]{32}:(?<value>[0-9a-f]{32})/),
  row('a Twilio API key', '*SK0* *SKa* *SKb* *SKc* *SKd* *SKe* *SKf*', /SK[0-9a-f]{32}(?![0-9a-f])/),
  row('a SendGrid API key', 'SG.', /SG\.[\w-]{15,32}\.[\w-]{20,64}/),
  row('a Mailgun API key', undefined, /(?<![\w-])(?:key-[0-9a-f]{32}|[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?![\w-])/),
  row('a Mailchimp API key', '-us0', /[0-9a-f]{32}-us\d{1,2}(?!\d)/),
  row('a Sendinblue API key', 'xkeysib- xsmtpsib-', /x(?:key|smtp)sib-[a-f0-9]{50,70}-[A-Za-z0-9]{12,20}/),
  row(
    'a Postmark or Mailjet key',
    '*POSTMARK* *Postmark* *postmark*',
    /(?:POSTMARK|Postmark|postmark)[A-Za-z_]{0,20}[=:]\s{0,3}(?<value>[0-9a-f-]{32,36})/,
  ),
  row('a Mapbox secret token', 'sk.eyJ', /sk\.eyJ[\w-]{30,200}\.[\w-]{15,60}/),
  // Money and shops.
  row(
    'a Stripe key',
    'sk_live_ rk_live_ sk_test_ rk_test_ whsec_ sk_org_',
    /(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,247}|sk_org_(?:live_|test_)?[A-Za-z0-9]{20,120}|whsec_[A-Za-z0-9+/=]{24,80})/,
    hasDigit,
  ),
  row('a Square credential', '*EAAA* *sq0*', /(?:EAAA[\w-]{56,64}|sq0(?:atp|csp)-[\w-]{20,50})/, hasDigit),
  row('a Shopify token', 'shpat_ shpca_ shppa_ shpss_ shpua_ shptka_', /shp(?:at|ca|pa|ss|ua|tka)_[A-Za-z0-9]{28,64}/),
  row(
    'a Braintree or PayPal token',
    'access_token$',
    /access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}/,
  ),
  row('a Plaid token', 'access-production- access-development-', /access-(?:production|development)-[0-9a-f-]{36}/),
  row('a Razorpay key', 'rzp_live_', /rzp_live_[A-Za-z0-9]{14,24}/),
  row('a Flutterwave key', '*FLWSECK*', /FLWSECK(?:_TEST)?-[A-Za-z0-9]{12,40}-X/),
  row('an Adyen API key', '*AQE*', /AQE[A-Za-z0-9+/]{20,120}(?:=|-)[A-Za-z0-9+/=-]{40,200}/),
  // Identity, offices, machines that learn.
  row(
    'an Okta API token',
    '*SSWS* 00*',
    /(?:SSWS\s{1,2}(?<value>00[\w-]{38,42})|(?<![\w-])00(?=[A-Za-z_-])(?=[\w-]{0,39}[A-Z])(?=[\w-]{0,39}[a-z])[\w-]{40}(?![\w-]))/,
    looksRandom,
  ),
  row(
    'an OpenAI API key',
    'sk-',
    /sk-(?:proj|svcacct|admin|None)?-?[\w-]{32,220}/,
    value => hasDigit(value) && /[A-Z]/.test(value),
  ),
  row('an Anthropic API key', 'sk-ant-', /sk-ant-[\w-]{30,220}/),
  row('an OpenRouter API key', 'sk-or-', /sk-or-v1-[a-f0-9]{40,64}/),
  row('a Hugging Face access token', 'hf_ api_org_', /(?:hf_[A-Za-z0-9]{30,40}|api_org_[A-Za-z]{34})/),
  row('a Groq API key', 'gsk_', /gsk_[A-Za-z0-9]{40,60}/),
  row('an xAI API key', 'xai-', /xai-[A-Za-z0-9]{60,90}/),
  row('a Perplexity API key', 'pplx-', /pplx-[A-Za-z0-9]{40,60}/),
  row('a Replicate token', 'r8_', /r8_[A-Za-z0-9]{30,45}/),
  row('a Notion token', 'secret_ ntn_', /(?:secret_[A-Za-z0-9]{43}|ntn_[A-Za-z0-9]{40,50})(?![A-Za-z0-9_])/, hasDigit),
  row('a Linear key', 'lin_api_ lin_oauth_', /lin_(?:api|oauth)_[A-Za-z0-9]{32,64}/),
  row('an Airtable token', '*pat*', /pat[A-Za-z0-9]{14}\.[a-f0-9]{60,64}/),
  row('an Asana token', '/000000000000', /(?<![\w/])[012]\/\d{12,18}(?:\/\d{12,18})?:[a-f0-9]{32}/),
  row('a Figma token', 'figd_ figu_ figo_', /fig[duo]_[\w-]{36,200}/),
  row('a Databricks token', '*dapi* *dose* *dkea*', /d(?:api|ose|kea)[a-f0-9]{32}(?:-\d)?/),
  row('a Dropbox token', 'sl.', /(?<![\w.])sl\.(?:u\.)?[\w-]{100,1500}/),
  row('a Contentful token', 'CFPAT-', /CFPAT-[\w-]{40,50}/),
  row('a Facebook access token', '*EAA*', /EAA[A-Za-z0-9]{80,400}/, hasDigit),
  row('a Twitter bearer token', '*AAAAAAAAAAAAAAAAAAAA*', /A{20,22}[A-Za-z0-9%]{60,120}(?![A-Za-z0-9+/=])/),
  row('an Instagram or Twitch token', 'oauth:', /oauth:[a-z0-9]{30}(?![a-z0-9])/, hasDigit),
  row('a Tailscale key', 'tskey-', /tskey-[a-z]{2,20}-[\w-]{20,100}/),
  row('a Firebase messaging key', ':APA91b', /[\w-]{8,200}:APA91b[\w-]{100,300}/),
  row('a Cloudflare token', 'cfut_ cfat_ cfk_', /cf(?:ut|at|k)_[A-Za-z0-9]{40,60}/),
  row(
    'a Vercel token',
    'vcp_ vci_ vca_ vcr_ vck_ vercel_blob_rw_',
    /(?:vc[piark]_[A-Za-z0-9]{20,60}|vercel_blob_rw_[\w-]{30,80})/,
    hasDigit,
  ),
  row(
    'a JSON web token',
    '*eyJ*',
    /(?<![\w-])eyJ[\w-]{8,3000}\.(?:eyJ|IntP|W3s|e[\w-])[\w-]{6,6000}(?:\.[\w-]{0,2000}){0,3}/,
    value => /\d/.test(value),
  ),
  row('a TOTP seed', 'otpauth://', /otpauth:\/\/[^\s"'`<>|]{0,200}?secret=(?<value>[A-Za-z2-7]{8,128})/),
  // Known only beside their vendor's name.
  row(
    'a GitHub token',
    '*github*',
    /(?:[Gg]it[Hh]ub|GITHUB)(?:[ _-]{0,2}(?:[Aa]ccess|[Pp]ersonal|[Oo][Aa]uth|ACCESS|API|api)){0,3}[ _-]{0,2}(?:[Tt]oken|TOKEN|PAT|pat|[Kk]ey)["'`]{0,2}(?: (?:is|was)|:|=|\s){1,3}\s{0,2}["'`]{0,2}(?<value>[0-9a-f]{40})(?![0-9a-f])/,
    hasDigit,
  ),
  row(
    'an Opsgenie API key',
    '*opsgenie* *GenieKey*',
    /(?:[Oo]ps[Gg]enie|OPSGENIE|GenieKey)[^\n]{0,40}?(?<value>(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9a-f-])/,
    hasDigit,
  ),
  row(
    'an Azure DevOps access token',
    '*devops* *ADO* *vsts*',
    /(?:[Dd]ev[Oo]ps|DEVOPS|ADO|VSTS|vsts)[^\n]{0,40}?(?:PAT|pat|[Tt]oken|TOKEN)[^\n]{0,20}?(?<value>(?<![a-z0-9])[a-z2-7]{52})(?![a-z0-9])/,
    hasDigit,
  ),
  row('a private JSON web key', '"d"', /"d"\s{0,3}:\s{0,3}"(?<value>[\w-]{40,800})"/),
  row(
    'a WireGuard private key',
    '*PrivateKey* *PresharedKey*',
    /(?:PrivateKey|PresharedKey)\s{0,4}=\s{0,4}(?<value>[A-Za-z0-9+/]{42,43}=)/,
  ),
];

/** A token begins where no word goes on; after `\\n` and the like in quoted text too. */
function row(what: string, words: string | undefined, pattern: RegExp, accepts?: (value: string) => boolean): Shape {
  const source = `(?<!(?<!\\\\)[A-Za-z0-9])(?:${pattern.source})`;
  return { what, words, pattern: { source, flags: pattern.flags }, ...(accepts === undefined ? {} : { accepts }) };
}

function hasDigit(value: string): boolean {
  return /\d/.test(value);
}
