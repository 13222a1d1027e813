import { isOwnName } from './awsResources';
import { isSampleHex } from './placeholders';
import type { ResourceForm } from './resourceForm';

/** Paths of resources in Azure, https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
export const azureForms: readonly ResourceForm[] = [
  {
    what: 'the path of an Azure resource',
    words: '/subscriptions/',
    expression:
      /(?<id>\/subscriptions\/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?:\/[\w.()-]{1,90}){0,14})/gi,
    accepts: id => !isSampleHex(id.slice(15, 51)),
  },
  {
    what: 'the name of an Azure resource group',
    words: '*resourcegroup* resource␣group',
    expression:
      /(?<before>resource ?group(?:Name|s)?["'`]?(?: named| called|:|=|\/)?\s?["'`]?)(?<id>[a-z\d][\w-]{2,80})(?![\w/(])/gi,
    accepts: (id, before) =>
      isOwnName(id) && (/^rg-|-rg$|-\w*\d/i.test(id) || (/["'`/]$/.test(before) && /[-_\d]/.test(id))),
  },
];

/** Names and numbers in Google's cloud, https://cloud.google.com/resource-manager/docs/creating-managing-projects */
export const googleForms: readonly ResourceForm[] = [
  {
    what: 'a Google Cloud service account',
    words: 'gserviceaccount.com',
    expression: /(?<![\w@.-])(?<id>[a-z\d][\w.-]{2,62}@(?:[a-z\d.-]{4,62}\.)?gserviceaccount\.com)(?![\w-])/gi,
    accepts: id => !/project[-_]?id|my-project|example/i.test(id),
  },
  {
    what: 'the path of a Google Cloud resource',
    words: 'projects/',
    expression:
      /(?<![\w-])(?<id>projects\/[a-z\d][a-z\d-]{4,28}[a-z\d]\/(?:zones|regions|locations|global|secrets|topics|subscriptions|instances|serviceAccounts|databases|datasets|logs|buckets|roles|images|snapshots|metricDescriptors|keyRings|clusters)\/?[\w./@-]{0,200})/g,
    accepts: id => !/^projects\/(?:my-|your-|example|project-id|[a-z]+-(?:cloud|images|public))/.test(id),
  },
  {
    what: 'a Google Cloud project number',
    words: '*projectnumber* project␣number project_number project-number projects/0 (number',
    expression:
      /(?<before>project[ _-]?number["'`]?(?: is| was)?\s?[:=(]?\s?["'`]?|projects\/|project [`"']?[a-z][a-z\d-]{4,29}[`"']? \(number )(?<id>\d{9,13})(?!\d)/gi,
    accepts: id => !/^(\d)\1+$|^1234567/.test(id),
  },
  {
    what: 'the name of a Cloud SQL instance',
    words: [...'abcdefghijklmnopqrstuvwxyz'].map(letter => `0:${letter}`).join(' '),
    expression:
      /(?<![\w:-])(?<id>[a-z][a-z\d-]{4,28}[a-z\d]:[a-z]{2,14}-[a-z]{3,14}\d{1,2}:[a-z][a-z\d-]{1,80})(?![\w:])/g,
    accepts: () => true,
  },
  {
    what: 'the address of a registry',
    words: 'docker.pkg.dev/',
    expression:
      /(?<![\w.-])(?<id>[a-z][a-z\d-]{3,25}-docker\.pkg\.dev\/[a-z][\w-]{4,28}[a-z\d](?:\/[\w.@:-]{1,120}){0,6})/g,
    accepts: id => !/\/(?:my-|your-|example|project-id|google-?samples?|k8s-)/.test(id),
  },
];
