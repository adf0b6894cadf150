import { storedFormOf } from './reading.ts';
import type { Submission } from './snapshot-log.ts';

/** A submission as every store holds it: equal to what was given, without its text and without anybody's word, under the codename given. */
export function heldFormOf(submission: Submission, agent: string): Submission {
  const { snapshot, warnings, source, textSha256, userId, chatId, zone, receivedAt } = submission;
  const { kind, instance, externalId, ordinal, revision } = source;
  return {
    snapshot: storedFormOf(snapshot, agent),
    warnings: [...warnings],
    source: { kind, instance, externalId, ordinal, revision },
    textSha256,
    ...(userId !== undefined && { userId }),
    ...(chatId !== undefined && { chatId }),
    ...(zone !== undefined && { zone }),
    receivedAt,
    catalogueVersion: submission.catalogueVersion,
  };
}
