import type { ApiError } from 'grammy/types';
import type { Fault, PlaygroundState } from './state.ts';

/** What a caller orders; `times` is 1 unless given. */
type FaultOrder = Omit<Fault, 'times'> & { readonly times?: number };

/** Orders error answers for the next calls; orders for the same method are served in turn. */
export function orderFault(state: PlaygroundState, order: FaultOrder): void {
  state.faults.push({ ...order, times: order.times ?? 1 });
}

/** The ordered error for this call, counted down; undefined when none is ordered. */
export function takeFault(state: PlaygroundState, method: string, chatId: unknown): Fault | undefined {
  const index = state.faults.findIndex(
    (fault) =>
      (fault.method === '*' || fault.method.toLowerCase() === method) &&
      (fault.chatId === undefined || String(fault.chatId) === String(chatId)),
  );
  const fault = state.faults[index];
  if (fault === undefined) return undefined;
  fault.times -= 1;
  if (fault.times <= 0) state.faults.splice(index, 1);
  return fault;
}

const USUAL: Readonly<Record<number, string>> = {
  400: 'Bad Request: chat not found',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  404: 'Not Found',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
};

/** The error answer as the Bot API writes it. */
export function faultAnswerOf(fault: Fault): ApiError {
  const retryAfter = fault.parameters?.retry_after ?? (fault.errorCode === 429 ? 1 : undefined);
  const parameters = {
    ...fault.parameters,
    ...(retryAfter === undefined ? {} : { retry_after: retryAfter }),
  };
  return {
    ok: false,
    error_code: fault.errorCode,
    description:
      fault.description ??
      (fault.errorCode === 429 ? `Too Many Requests: retry after ${retryAfter}` : USUAL[fault.errorCode]) ??
      'Internal Server Error',
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
  };
}
