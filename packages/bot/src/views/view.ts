/** One formatted stretch of a text, in UTF-16 units as Telegram counts them. */
export interface Entity {
  readonly type: 'bold' | 'code' | 'pre';
  readonly offset: number;
  readonly length: number;
}

/** A text and its formatting; what a name contains is never markup. */
export interface Text {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** A button under a message: asks the bot (`callback_data`, at most 64 bytes) or opens an address. */
export type Button = CallbackButton | { readonly text: string; readonly url: string };

/** A button that asks the bot. */
export interface CallbackButton {
  readonly text: string;
  readonly callback_data: string;
}

/** Rows of buttons, top to bottom. */
export type Keyboard = readonly (readonly Button[])[];

/** One message, ready to send. */
export interface View extends Text {
  readonly keyboard?: Keyboard;
}
