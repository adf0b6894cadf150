import { describe, expect, it } from 'vitest';
import { allLocales } from '../../src/locales/locale-of.ts';
import { deletionOfAllView, hideView } from '../../src/views/privacy.ts';
import { shown } from '../support/shown.ts';

describe.each(allLocales())('$ownName', (locale) => {
  const { privacy } = locale;
  it.each([
    ['what is kept', privacy.kept],
    ['hidden', hideView(locale, '101', { kind: 'hidden', agents: ['AdaLove', 'Second'] })],
    ['shown', hideView(locale, '101', { kind: 'shown', agents: ['AdaLove'] })],
    ['before all goes', deletionOfAllView(locale, '101')],
    ['all gone', privacy.deletedAll(1, 1_234)],
  ])('%s', (_, view) => {
    expect(shown(view)).toMatchSnapshot();
  });

  it('a caption fits Telegram', () => {
    expect(privacy.exportCaption.length).toBeLessThanOrEqual(1_024);
  });
});
