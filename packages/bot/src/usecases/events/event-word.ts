/** What the period of an event is called, in every language of the bot. */
const WORDS: readonly string[] = ['event', 'evento', 'событие', 'ивент', 'イベント'];

/** The other words where one of them means the event; nothing where none does. */
export function takeEventWord(typed: string): string | undefined {
  const words = typed.trim().split(/\s+/);
  const at = words.findIndex((word) => WORDS.includes(word.toLowerCase()));
  return at < 0 ? undefined : words.filter((_, index) => index !== at).join(' ');
}
