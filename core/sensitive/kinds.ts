import { controlledKinds } from './controlled';
import { infrastructureKinds } from './infrastructure';
import { piiKinds } from './pii';
import { secretKinds } from './secrets';
import type { SensitiveKind } from './types';
import { vulnerabilityKinds } from './vulnerability';

/** Every rule about sensitive content. */
export const sensitiveKinds: readonly SensitiveKind[] = [
  ...secretKinds,
  ...infrastructureKinds,
  ...piiKinds,
  ...vulnerabilityKinds,
  ...controlledKinds,
];

const byId: ReadonlyMap<string, SensitiveKind> = new Map(sensitiveKinds.map(kind => [kind.id, kind]));

/** The kind of that id; `undefined` for every other rule. */
export function sensitiveKind(id: string): SensitiveKind | undefined {
  return byId.get(id);
}
