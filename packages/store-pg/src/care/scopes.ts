import type { BoardScope } from '@prime-tally/stats-core/ports';
import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

/** Everybody's boards, then those of each chat. */
export async function scopesOf(query: Query): Promise<readonly BoardScope[]> {
  const chats = await query('select chat_id::text as chat_id from chat order by chat.chat_id');
  return [
    { kind: 'everywhere' },
    ...chats.map((row) => ({ kind: 'chat' as const, chatId: readText(row, 'chat_id') })),
  ];
}

/** How a scope is called in a difference. */
export function scopeName(scope: BoardScope): string {
  return scope.kind === 'chat' ? `chat ${scope.chatId}` : 'everywhere';
}
