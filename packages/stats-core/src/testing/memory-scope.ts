import type { BoardScope } from '../ports/index.ts';
import type { MemoryAgent } from './memory-agent.ts';
import type { MemoryBook } from './memory-book.ts';
import { isPublic } from './memory-chats.ts';

/** The agents that boards of that scope may show. */
export function shownIn(scope: BoardScope, book: MemoryBook): readonly MemoryAgent[] {
  return book
    .agents()

    .filter(({ isHidden }) => !isHidden)
    .filter((agent) => (scope.kind === 'chat' ? agent.chats.has(scope.chatId) : isPublic(agent, book.chats)));
}
