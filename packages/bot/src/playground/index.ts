export { UPDATE_HEADER } from './api/routes.ts';
export { createPlayground, type Playground } from './create-playground.ts';
export type { Outcome } from './drive/outcome.ts';
export type {
  ChatInput,
  FaultInput,
  MemberInput,
  MigrateInput,
  PressInput,
  SendInput,
} from './drive/schemas.ts';
export type { ShownFile, ShownMessage } from './drive/shown-message.ts';
export type { PlaygroundOptions } from './options.ts';
export type { BotIdentity } from './state.ts';
