import { err, ok, safeTry } from 'neverthrow';
import { z } from 'zod';
import { LIMITS } from '../../limits.ts';
import type { Call } from '../../world.ts';
import { type ApiResult, badRequest, failureOf } from '../failure.ts';
import { flagOf, integerOf, readJson, textOf } from '../params.ts';

/** `getUpdates`: long polling. Allowed updates stay as they were when the call doesn't name them. */
export async function getUpdates(call: Call): Promise<ApiResult<unknown>> {
  const { state, queue, params, longPoll, signal } = call;
  if (state.webhook !== undefined) {
    const advice = 'use deleteWebhook to delete the webhook first';
    return err(failureOf(409, `Conflict: can't use getUpdates method while webhook is active; ${advice}`));
  }
  const allowed = readAllowedUpdates(call);
  if (allowed.isErr()) return err(allowed.error);
  state.allowedUpdates = allowed.value ?? state.allowedUpdates;
  const offset = integerOf(params, 'offset') ?? 0;
  if (offset !== 0) queue.confirm(offset);
  const updates = await longPoll.poll({
    limit: clamped(integerOf(params, 'limit') ?? LIMITS.updatesPerPoll, 1, LIMITS.updatesPerPoll),
    timeoutSeconds: clamped(integerOf(params, 'timeout') ?? 0, 0, LIMITS.pollSeconds),
    signal,
  });
  return updates.map((list) => list.map((update) => update.body));
}

/** `setWebhook`: an empty URL deletes it. Unlike Telegram's, plain `http` addresses are taken too. */
export function setWebhook(call: Call): ApiResult<unknown> {
  return safeTry(function* () {
    const { state, params, longPoll, pump } = call;
    const url = textOf(params, 'url');
    if (url === undefined) return deleteWebhook(call);
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      return badRequest('bad webhook: invalid webhook URL specified');
    }
    const secretToken = textOf(params, 'secret_token');
    if (secretToken !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secretToken)) {
      return badRequest('secret token contains unallowed characters');
    }
    state.allowedUpdates = (yield* readAllowedUpdates(call)) ?? state.allowedUpdates;
    if (flagOf(params, 'drop_pending_updates')) call.queue.confirm(Number.POSITIVE_INFINITY);
    state.webhook = {
      url,
      maxConnections: clamped(integerOf(params, 'max_connections') ?? 40, 1, LIMITS.webhookConnections),
      ...(secretToken === undefined ? {} : { secretToken }),
    };
    longPoll.interrupt('setWebhook');
    pump.restart();
    return ok(true);
  });
}

/** `deleteWebhook`; succeeds when there is none. */
export function deleteWebhook({ state, queue, params, pump }: Call): ApiResult<unknown> {
  if (flagOf(params, 'drop_pending_updates')) queue.confirm(Number.POSITIVE_INFINITY);
  delete state.webhook;
  pump.restart();
  return ok(true);
}

/** `getWebhookInfo`. */
export function getWebhookInfo({ state, queue }: Call): ApiResult<unknown> {
  const { webhook, allowedUpdates } = state;
  return ok({
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: queue.size,
    ...(webhook === undefined ? {} : { max_connections: webhook.maxConnections }),
    ...(webhook?.lastErrorDate === undefined ? {} : { last_error_date: webhook.lastErrorDate }),
    ...(webhook?.lastErrorMessage === undefined ? {} : { last_error_message: webhook.lastErrorMessage }),
    ...(allowedUpdates.length === 0 ? {} : { allowed_updates: allowedUpdates }),
  });
}

function readAllowedUpdates({ params }: Call): ApiResult<readonly string[] | undefined> {
  return readJson(params, 'allowed_updates', z.array(z.string()));
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
