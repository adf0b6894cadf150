import { heldFormOf, type Submission } from '@prime-tally/stats-core/ports';
import { codeOf, factionOf, sourceKindOf, spanOf } from './codes.ts';
import { cell, readNumber, readOptionalText, readText, readTexts } from './rows.ts';
import { columnsOf, extrasOf } from './snapshot-row.ts';

/** What a save needs of a submission beside the columns of its hold, as JSON. */
export function heldTextOf({ snapshot, source, ...submission }: Submission): string {
  return JSON.stringify({
    faction: codeOf(snapshot.faction),
    takenAt: snapshot.takenAt,
    span: codeOf(snapshot.timeSpan),
    spanText: snapshot.timeSpanText,
    stats: snapshot.stats,
    extras: extrasOf(snapshot.unknown, snapshot) ?? null,
    warnings: submission.warnings,
    revision: source.revision,
    sha256: submission.textSha256,
    zone: submission.zone ?? null,
    receivedAt: submission.receivedAt,
    catalogue: submission.catalogueVersion,
  });
}

/** The submission of a hold's row and its JSON. */
export function heldSubmissionOf(row: unknown): Submission {
  const json: unknown = JSON.parse(readText(row, 'submission'));
  const agent = readText(row, 'codename');
  const userId = readOptionalText(row, 'poster_id');
  const chatId = readOptionalText(row, 'chat_id');
  const zone = readOptionalText(json, 'zone');
  return heldFormOf(
    {
      snapshot: {
        agent,
        faction: factionOf(readText(json, 'faction')),
        takenAt: readText(json, 'takenAt'),
        timeSpan: spanOf(readText(json, 'span')),
        timeSpanText: readText(json, 'spanText'),
        stats: statsOf(cell(json, 'stats')),
        ...columnsOf(cell(json, 'extras')),
      },
      warnings: readTexts(json, 'warnings'),
      source: {
        kind: sourceKindOf(readText(row, 'kind')),
        instance: readText(row, 'instance'),
        externalId: readText(row, 'external_id'),
        ordinal: readNumber(row, 'ordinal'),
        revision: readNumber(json, 'revision'),
      },
      textSha256: readText(json, 'sha256'),
      ...(userId !== undefined && { userId }),
      ...(chatId !== undefined && { chatId }),
      ...(zone !== undefined && { zone }),
      receivedAt: readText(json, 'receivedAt'),
      catalogueVersion: readText(json, 'catalogue'),
    },
    agent,
  );
}

function statsOf(value: unknown): Record<string, number> {
  if (typeof value !== 'object' || value === null) throw new Error('Stats of a hold are no object');
  return Object.fromEntries(Object.keys(value).map((key) => [key, readNumber(value, key)]));
}
