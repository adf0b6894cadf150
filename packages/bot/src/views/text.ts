import type { Entity, Text } from './view.ts';

type Part = Text | string | number;

const EMPTY: Text = { text: '', entities: [] };

/** The parts one after another. */
export function concat(...parts: readonly Part[]): Text {
  let text = '';
  const entities: Entity[] = [];
  for (const part of parts) {
    const { text: more, entities: inside } = asText(part);
    for (const entity of inside) entities.push({ ...entity, offset: entity.offset + text.length });
    text += more;
  }
  return { text, entities };
}

/** A template whose values may carry formatting: fmt`Hello ${bold(name)}`. */
export function fmt(literals: TemplateStringsArray, ...values: readonly Part[]): Text {
  return concat(...literals.flatMap((literal, index) => [literal, values[index] ?? '']));
}

/** The lines under one another; `undefined` and `false` are left out, an empty text is an empty line. */
export function lines(...all: readonly (Part | undefined | false)[]): Text {
  const kept = all.filter((line) => line !== undefined && line !== false);
  return concat(...kept.flatMap((line, index) => (index === 0 ? [line] : ['\n', line])));
}

/** Bold. */
export const bold = (part: Part): Text => marked('bold', part);
/** In the typewriter face; holds no other formatting. */
export const code = (part: Part): Text => marked('code', part);
/** A block in the typewriter face; holds no other formatting. */
export const pre = (part: Part): Text => marked('pre', part);

function marked(type: Entity['type'], part: Part): Text {
  const { text, entities } = asText(part);
  // Hint: Telegram refuses a message with an entity of length 0.
  return text === '' ? EMPTY : { text, entities: [{ type, offset: 0, length: text.length }, ...entities] };
}

function asText(part: Part): Text {
  return typeof part === 'object' ? part : { text: String(part), entities: [] };
}
