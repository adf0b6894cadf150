import type { BoardScope } from '../ports/index.ts';
import type { MemoryAgent } from './memory-book.ts';

/** Whether boards of that scope may show the agent. */
export function isShownIn(agent: MemoryAgent, scope: BoardScope): boolean {
  if (agent.isHidden) return false;
  return (
    scope.kind === 'everywhere' ||
    agent.entries.some(({ origins }) => origins.some(({ chatId }) => chatId === scope.chatId))
  );
}
