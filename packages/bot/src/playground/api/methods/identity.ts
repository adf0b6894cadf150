import { ok } from 'neverthrow';
import { botUserOf } from '../../state.ts';
import type { Call } from '../../world.ts';
import { type ApiResult, badRequest } from '../failure.ts';
import { integerOf, textOf } from '../params.ts';

/** `getMe`. */
export function getMe({ state }: Call): ApiResult<unknown> {
  return ok({
    ...botUserOf(state),
    can_join_groups: true,
    can_read_all_group_messages: state.canReadAllGroupMessages,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
  });
}

/** `logOut` and `close`: nothing to do here, both say yes. */
export function sayYes(): ApiResult<unknown> {
  return ok(true);
}

/** `playgroundFinished`, the playground's own method: the bot is done with an update. */
export function playgroundFinished({ params, outcomes }: Call): ApiResult<unknown> {
  const updateId = integerOf(params, 'update_id');
  if (updateId === undefined) return badRequest('update_id is empty');
  return ok(outcomes.finish(updateId, textOf(params, 'error')));
}
