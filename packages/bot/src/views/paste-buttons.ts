import { packMe } from '../callback-data/me.ts';
import type { Locale } from '../locales/locale.ts';
import type { SavedExport } from '../usecases/submit-paste.ts';
import type { Button, Keyboard } from './view.ts';

/** Most exports of one answer that can be undone by a button; the others by `/history`. */
const MAX_UNDO = 8;

/** *Undo* what one export has stored, and *Details*: every number of it. */
export function savedButtons(locale: Locale, userId: string, { how, snapshot }: SavedExport): Keyboard {
  const { agent, takenAt } = snapshot;
  return [
    [
      ...(how === 'unchanged' ? [] : [undoButton(locale, userId, snapshot)]),
      { text: locale.paste.details, callback_data: packMe({ userId, agent, action: 'details', takenAt }) },
    ],
  ];
}

/** One *Undo* for each export that was stored. */
export function undoButtons(locale: Locale, userId: string, saved: readonly SavedExport[]): Keyboard {
  return saved
    .filter(({ how }) => how !== 'unchanged')
    .slice(0, MAX_UNDO)
    .map(({ snapshot }) => {
      const undo = undoButton(locale, userId, snapshot);
      return [
        { ...undo, text: `${undo.text} ${snapshot.agent} · ${locale.formats.moment(snapshot.takenAt)}` },
      ];
    });
}

/** *Undo* for the agent's post of that moment. */
export function undoButton(
  { paste }: Locale,
  userId: string,
  { agent, takenAt }: { readonly agent: string; readonly takenAt: string },
): Button {
  return { text: paste.undo, callback_data: packMe({ userId, agent, action: 'delete', takenAt }) };
}
