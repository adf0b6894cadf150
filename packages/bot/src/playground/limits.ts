const MEBIBYTE = 1024 * 1024;

/**
 * Every limit of the playground in one place. Those of Telegram follow its Bot API; where its server counts
 * code points, UTF-16 units are counted here, which is never more generous.
 */
export const LIMITS = {
  textUnits: 4096,
  captionUnits: 1024,
  callbackDataBytes: 64,
  callbackAnswerUnits: 200,
  /** Formatting beyond this many entities is dropped without a word, as Telegram's server does. */
  formattingEntities: 100,
  buttons: 100,
  inlineResults: 50,
  deletedPerCall: 100,
  commands: 100,
  updatesPerPoll: 100,
  pollSeconds: 50,
  webhookConnections: 100,
  deletableSeconds: 48 * 3600,
  /** How long a callback or inline query can be answered. Telegram names no figure. */
  queryMs: 60_000,
  downloadBytes: 20 * MEBIBYTE,
  /** Largest body of a Bot API call, uploads included. */
  apiBodyBytes: 20 * MEBIBYTE,
  /** Largest body of a driving call that carries no document. */
  driveBodyBytes: MEBIBYTE,
  documentBytes: 5 * MEBIBYTE,
  /** Largest body of a driving call with a document: base64 of the above and a text. */
  sendBodyBytes: 8 * MEBIBYTE,
  typedTextUnits: 65_536,
  /** Oldest messages of a chat beyond this many are forgotten. */
  messagesPerChat: 5_000,
  filesBytes: 200 * MEBIBYTE,
  /** Outcomes of the last so many updates can be asked for. */
  outcomes: 5_000,
} as const;
