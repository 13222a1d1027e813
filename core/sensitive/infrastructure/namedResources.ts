import { isOwnName } from './awsResources';
import type { ResourceForm } from './resourceForm';

/** Names that nothing but the words around them make a resource: buckets, databases, clusters, secrets. */
export const namedForms: readonly ResourceForm[] = [
  {
    what: 'the address of a bucket',
    words: 's3:// s3a:// s3n:// gs:// abfs:// abfss:// wasb:// wasbs://',
    expression:
      /(?<![\w-])(?<id>(?:s3[an]?|gs|abfss?|wasbs?):\/\/[a-z\d][\w.@-]{2,62}(?:\/[^\s"'`<>|,;()[\]{}*]{0,300})?)/g,
    accepts: id => isBucket(/\/\/([^/]+)/.exec(id)?.[1] ?? ''),
  },
  {
    what: 'the name of a bucket',
    words: '*bucket*',
    expression:
      /(?<before>(?<![\w-])(?:s3 |gcs |storage )?buckets?(?:[ _-]?name)?["'`]?(?: named| called|:|=)?\s?(?<quote>["'`]?))(?<id>[a-z\d][a-z\d.-]{2,62})(?![\w/(:=-])/gi,
    accepts: (id, before) =>
      isBucket(id) && (/["'`=:]\s?$|(?:named|called) $/.test(before) || id.split('-').length > 2),
  },
  {
    what: 'the name of a bucket',
    words: '*bucket*',
    expression: /(?<before>[`"'])(?<id>[a-z\d][a-z\d.-]{2,62})(?=[`"'] (?:s3 |gcs |storage )?bucket(?! algorithm))/gi,
    accepts: id => isBucket(id),
  },
  {
    what: 'the name of a database instance or a cluster',
    words: 'rds aurora elasticache redshift opensearch documentdb eks gke aks ecs msk emr sql',
    expression:
      /(?<before>(?<![\w-])(?:RDS|Aurora|ElastiCache|Redshift|OpenSearch|DocumentDB|EKS|GKE|AKS|ECS|MSK|EMR|Cloud SQL)(?: (?:Postgres|PostgreSQL|MySQL|Redis|database|db)){0,2} (?:instance|cluster|domain|database|replica|node)(?: (?:named|called|identifier|id))?[: ]{1,2}["'`])(?<id>[a-z][\w-]{2,62})(?=["'`])/gi,
    accepts: id => id.includes('-') && isOwnName(id),
  },
  {
    what: 'the name of a cluster',
    words: 'kubernetes␣cluster k8s␣cluster eks␣cluster gke␣cluster aks␣cluster openshift␣cluster',
    expression:
      /(?<before>(?<![\w-])(?:kubernetes|k8s|eks|gke|aks|openshift) cluster(?: named| called)? ["'`]?)(?<id>[a-z][a-z\d]{0,30}(?:-[a-z\d]{1,30}){2,8})(?![\w/(.-])/gi,
    accepts: id => isOwnName(id) && /(?:^|-)(?:prod|prd|stage|staging|stg|dev|test|eks|gke|aks|k8s)(?:-|$)/i.test(id),
  },
  {
    what: 'the name of a secret',
    words: 'secret␣manager secrets␣manager secret-id',
    expression:
      /(?<before>(?:secrets? manager(?: secret| entry)?(?: named| called)?\s|--secret-id[= ])["'`]?)(?<id>[a-z][\w/+=.@-]{3,200})(?![\w(])/gi,
    accepts: id => id.includes('/') || (/-[A-Z\da-z]{6}$/.test(id) && /[A-Z]|\d/.test(id.slice(-6))),
  },
  {
    what: 'the name of a database',
    words: '*dbname',
    expression: /(?<before>(?<![\w-])dbname\s?=\s?["']?)(?<id>[a-z][\w-]{2,62})(?![\w(.])/gi,
    accepts: id => isOwnName(id) && !/^(?:postgres|template\d|mysql|mydb|testdb|test_\w+)$/i.test(id),
  },
];

function isBucket(name: string): boolean {
  return (
    isOwnName(name) &&
    name.includes('-') &&
    !/^(?:bucket|name|policy|policies|level|wide|owner|rate|token|leaky)\b/i.test(name)
  );
}
