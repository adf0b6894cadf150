import type { View } from '../../src/views/view.ts';

/** A view as a person sees it: the text with bold parts in asterisks, the buttons in brackets. */
export function shown({ text, entities, keyboard = [] }: View): string {
  const marks: Record<string, string> = { bold: '*', code: '`', pre: '```' };
  const points = entities.flatMap(({ type, offset, length }) => [
    { at: offset, mark: marks[type] ?? '' },
    { at: offset + length, mark: marks[type] ?? '' },
  ]);
  points.sort((a, b) => b.at - a.at);
  const marked = points.reduce((done, { at, mark }) => done.slice(0, at) + mark + done.slice(at), text);
  return [marked, ...keyboard.map((row) => row.map((button) => `[${button.text}]`).join(' '))].join('\n');
}
