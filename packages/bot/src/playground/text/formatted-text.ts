import type { MessageEntity } from 'grammy/types';
import { err, ok, type Result } from 'neverthrow';
import { LIMITS } from '../limits.ts';
import { type CleanText, cleanTextOf } from './clean-text.ts';
import { foundEntitiesOf, overlaps } from './found-entities.ts';

/** A text with its entities as the server stores and delivers them. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

const FREE: ReadonlySet<string> = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler']);
const QUOTES: ReadonlySet<string> = new Set(['blockquote', 'expandable_blockquote']);
const CODE: ReadonlySet<string> = new Set(['code', 'pre']);
const HIDDEN_DATA: ReadonlySet<string> = new Set(['text_link', 'text_mention', 'custom_emoji']);
const FURTHEST = 1_000_000;

/**
 * Text and entities as Telegram's server would keep them, or its reason to refuse them.
 *
 * Offsets count UTF-16 units. Refused: offsets outside the text or inside a surrogate pair. Silently changed, as
 * there: the text is cleaned (see `cleanTextOf`), entities shrink with it, empty ones, links that cross each other
 * and formatting inside code are dropped, and formatting beyond the 100th entity too. Links, commands and mentions
 * in the text are found and added. Source of the rules: TDLib's `fix_formatted_text`.
 */
export function fixText(
  original: string,
  given: readonly MessageEntity[] = [],
): Result<FormattedText, string> {
  const reason = given.map((entity) => misplaced(original, entity)).find((found) => found !== undefined);
  if (reason !== undefined) return err(reason);
  const clean = cleanTextOf(original);
  const moved = given
    .filter((entity) => isFormatting(entity.type))
    .flatMap((entity) => movedInto(clean, entity))
    .sort((left, right) => left.offset - right.offset || right.length - left.length);
  const kept = limited(withoutCrossings(moved));
  const blocking = kept.filter((entity) => !FREE.has(entity.type) && !QUOTES.has(entity.type));
  const entities = [...kept, ...foundEntitiesOf(clean.text, blocking)];
  return ok({
    text: clean.text,
    entities: entities.sort((left, right) => left.offset - right.offset || right.length - left.length),
  });
}

function isFormatting(type: string): boolean {
  return FREE.has(type) || QUOTES.has(type) || CODE.has(type) || HIDDEN_DATA.has(type);
}

function misplaced(text: string, { offset, length }: MessageEntity): string | undefined {
  if (offset < 0 || offset > FURTHEST) return `receive an entity with incorrect offset ${offset}`;
  if (length < 0 || length > FURTHEST) return `receive an entity with incorrect length ${length}`;
  if (length === 0) return undefined;
  if (offset >= text.length) return `entity begins after the end of the text at UTF-16 offset ${offset}`;
  const end = offset + length;
  const beginning = `entity beginning at UTF-16 offset ${offset}`;
  if (end > text.length) return `${beginning} ends after the end of the text at UTF-16 offset ${end}`;
  if (splitsPair(text, offset)) return `entity begins in a middle of a UTF-16 symbol at offset ${offset}`;
  if (splitsPair(text, end)) return `${beginning} ends in a middle of a UTF-16 symbol at offset ${end}`;
  return undefined;
}

function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(offset - 1, 0), offset + 1));
}

function movedInto({ text, offsets }: CleanText, entity: MessageEntity): MessageEntity[] {
  let offset = offsets[entity.offset] ?? 0;
  const end = offsets[entity.offset + entity.length] ?? 0;
  if (!HIDDEN_DATA.has(entity.type)) while (offset < end && /[ \n]/.test(text.charAt(offset))) offset += 1;
  return offset < end ? [{ ...entity, offset, length: end - offset }] : [];
}

function withoutCrossings(sorted: readonly MessageEntity[]): MessageEntity[] {
  const kept: MessageEntity[] = [];
  const rigid: MessageEntity[] = [];
  for (const entity of sorted.filter((candidate) => !FREE.has(candidate.type))) {
    const quote = QUOTES.has(entity.type);
    const clash = rigid.some((other) => overlaps(entity, other) && quote === QUOTES.has(other.type));
    if (!clash) rigid.push(entity);
  }
  for (const entity of sorted) {
    const inCode = rigid.some((other) => CODE.has(other.type) && overlaps(entity, other));
    if (FREE.has(entity.type) ? !inCode : rigid.includes(entity)) kept.push(entity);
  }
  return kept;
}

function limited(entities: readonly MessageEntity[]): MessageEntity[] {
  if (entities.length <= LIMITS.formattingEntities) return [...entities];
  const rigidFirst = [
    ...entities.filter((entity) => !FREE.has(entity.type)),
    ...entities.filter((entity) => FREE.has(entity.type)),
  ];
  return rigidFirst.slice(0, LIMITS.formattingEntities);
}
