/** How one language writes numbers and moments. */
export interface Formats {
  /** BCP 47, with the country whose way of writing is used. */
  readonly tag: string;
  readonly number: (value: number) => string;
  /** Phone-local, day and time; no zone is applied, since the export has none. */
  readonly moment: (local: string) => string;
  /** An instant's day and time in a zone (IANA). */
  readonly instant: (instant: string, zone: string) => string;
  /** An instant's time of day in a zone (IANA). */
  readonly time: (instant: string, zone: string) => string;
  /** An instant's day in a zone (IANA). */
  readonly day: (instant: string, zone: string) => string;
  /** The same without the year. */
  readonly shortDay: (instant: string, zone: string) => string;
  /** Short numbers for an axis, as exact as they must be for each to be another text. */
  readonly axis: (values: readonly number[]) => readonly string[];
  /** The form of a word that goes with the number; `other` where the language has no form of its own for it. */
  readonly plural: (count: number, forms: PluralForms) => string;
}

/** The forms of a word by the language's plural rules; `few` and `many` for Russian. */
export interface PluralForms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** The formats of every language that the bot speaks. */
export const FORMATS = {
  en: formatsOf('en-GB'),
  de: formatsOf('de-DE'),
  es: formatsOf('es-ES'),
  ru: formatsOf('ru-RU'),
  ja: formatsOf('ja-JP'),
};

function formatsOf(tag: string): Formats {
  const number = new Intl.NumberFormat(tag);
  const moment = momentFormatOf(tag, 'UTC');
  const rules = new Intl.PluralRules(tag);
  return {
    tag,
    number: (value) => number.format(value),
    moment: (local) => moment.format(new Date(`${local}Z`)),
    instant: (instant, zone) => momentFormatOf(tag, zone).format(new Date(instant)),
    time: (instant, zone) =>
      new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: zone }).format(new Date(instant)),
    day: (instant, zone) =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: zone }).format(new Date(instant)),
    shortDay: (instant, zone) =>
      new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: zone }).format(
        new Date(instant),
      ),
    axis: (values) => {
      for (let digits = 0; digits < 3; digits++) {
        const labels = values.map((value) => compactOf(tag, digits).format(value));
        if (new Set(labels).size === values.length) return labels;
      }
      return values.map((value) => number.format(value));
    },
    plural: (count, forms) => {
      const rule = rules.select(count);
      return (rule === 'one' || rule === 'few' || rule === 'many' ? forms[rule] : undefined) ?? forms.other;
    },
  };
}

function momentFormatOf(tag: string, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}

/** By the language alone: British English would write a million as `m`. */
function compactOf(tag: string, maximumFractionDigits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(tag.slice(0, 2), { notation: 'compact', maximumFractionDigits });
}
