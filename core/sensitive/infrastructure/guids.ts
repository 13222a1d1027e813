import type { Detector, Found } from '../detector';
import { inAnyCase } from '../smallLetters';
import { isSampleHex } from './placeholders';

/** GUIDs of apps, spaces, tenants, machines and the like: what they belong to stands right before them. */
export const guids: Detector = {
  rule: 'sensitive-resource-id',
  mayMatch: text => middle.test(text),
  find(text) {
    const found: Found[] = [];
    for (const { index, 0: id } of text.matchAll(anyGuid)) {
      if (isSampleHex(id)) continue;
      const last = found.at(-1);
      if (last !== undefined && goesOn.test(text.slice(last.end, index))) {
        found.push({ start: index, end: index + id.length, what: last.what });
        continue;
      }
      const before = text.slice(Math.max(last?.end ?? 0, index - longestContext), index);
      const length = contexts.map(context => context.exec(before)?.groups?.id?.length).find(each => each !== undefined);
      if (length !== undefined)
        found.push({ start: index - length, end: index + id.length, what: 'the id of a resource' });
    }
    return found;
  },
};

const middle = inAnyCase(/-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-/);

const anyGuid =
  /(?<![\da-f])(?<!(?<!\bvm|\bdisk|\bsc|\bcf|\bagent|\bservice|\binstance)-)[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\w-])/gi;

const longestContext = 70;

/** "7a59… and ddbd…". */
const goesOn = /^["'`]?(?:,|;| and|, and| or|\s\/)\s["'`]?$/;

/** What a GUID may belong to. Requests, traces, messages and files are public or nobody's. */
const owners = [
  ...'app apps application applications org orgs organization organizations organisation space spaces'.split(' '),
  ...'tenant tenants directory subscription subscriptions client principal object'.split(' '),
  ...'instance instances service broker binding vm vms cell cells cid agent disk deployment'.split(' '),
  ...'cluster node nodes vault database db route droplet domain segment quota stack buildpack'.split(' '),
  ...'account workspace resource project environment network subnet volume server router zone cmk'.split(' '),
  // A key alone may open something: that is a secret.
  ...['kms', 'kms[ _-]keys?', 'service[ _-]keys?', 'encryption[ _-]keys?', 'key[ _-]?(?=id|arn)'],
].join('|');

/** The group `id` is what belongs to the id in front of the GUID itself. */
const contexts: readonly RegExp[] = [
  // vm-7a59…: an id that BOSH gave
  /(?<![\w-])(?<id>(?:vm|disk|sc|cf|agent)-)$/,
  // App 7a59…, "tenantId": "6a66…", org guid 7a59…, service instance `7a59…`, VM CID: 7a59…
  new RegExp(
    String.raw`(?<![a-zÀ-ӿ])(?:[a-zÀ-ӿ\d]{1,20}[ _-]?){0,1}?(?:${owners})[ _-]?(?:ids?|guids?|uuids?|cids?|arn)?["'\x60*)]{0,3}(?: is| was| of| with(?: the)? (?:id|guid))?\s?[:=(]?[ "'\x60*(]{0,3}(?<id>)$`,
    'i',
  ),
  // tenantId, appGuid, organization_guid: names in data
  new RegExp(String.raw`(?:${owners})_?(?:id|guid|uuid)["'\x60]?\s?[:=]\s?["'\x60]?(?<id>)$`, 'i'),
  // A GUID that is called one, as Cloud Foundry does
  /(?<!(?:request|trace|session|correlation|event|message|user|error|transaction|file)[ _-]?)guids?["'`]?(?: is|:| =|=)?\s?["'`]?(?<id>)$/i,
  // /v3/apps/7a59…, /v2/service_instances/7a59…
  /\/v[23]\/(?:apps|buildpacks|builds|deployments|domains|droplets|isolation_segments|organizations|packages|processes|routes|security_groups|service_[a-z_]{5,30}|spaces|stacks|tasks)\/(?<id>)$/i,
  // diego_cell/7a59…: an instance of BOSH
  /(?<![\w/.:-])(?<id>(?!requests?\/|traces?\/|assets\/|files?\/|user\/|users\/|entries\/|events?\/|pods?\/|jobs?\/|builds?\/|images?\/)[a-z][a-z\d_-]{1,40}\/)$/,
];
