import { bold, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { RecapTexts } from './texts.ts';

const { number } = FORMATS.ja;

/** Japanese. */
export const recapJa: RecapTexts = {
  title: '📅 先週のまとめ',
  more: 'すべて見る：/top 今週 のあと ◀ 前',
  badge: (badge, tiers, multiple) =>
    fmt`🏅 ${bold(badge)} ${[...tiers, ...(multiple === undefined ? [] : [`onyx ×${multiple}`])].join(', ')}`,
  level: (level) => `⬆️ レベル ${level}`,
  recursion: '🔁 リカージョン',
  milestone: (name, value) => fmt`🎯 ${name} ${bold(value)}`,
  weekly: (isOn) => (isOn ? '📅 週まとめ：毎週月曜' : '📅 週まとめなし'),
  quiet: (hours) =>
    hours === undefined ? '🌙 通知しない時間なし' : `🌙 ${hours[0]}時～${hours[1]}時は通知しない`,
  announcements: (kinds) => `📣 お知らせ：${kinds === 0 ? 'なし' : number(kinds)} ▸`,
  announceTitle: bold('投稿があったときにここで知らせるもの（タップで切替）'),
  kinds: {
    badge: 'メダル',
    onyx: 'オニキスの倍数',
    level: 'レベル',
    recursion: 'リカージョン',
    milestone: 'きりのよい数字',
  },
  remind: {
    usage: fmt`統計の貼り付けをお知らせできます：/remind weekly、/remind monthly、/remind off`,
    inPrivate: fmt`リマインダーは個別チャット専用です。そこで /remind を送ってください。`,
    weekly: fmt`1 週間投稿がなければお知らせします。停止は /remind off`,
    monthly: fmt`1 か月投稿がなければお知らせします。停止は /remind off`,
    off: fmt`リマインダーを止めました。`,
    message: (days) =>
      days === undefined
        ? fmt`⏰ 最初の投稿をどうぞ：Ingress → エージェント名 → ALL TIME → コピーして、ここに貼り付け。`
        : fmt`⏰ 最後の投稿から ${number(days)} 日です。Ingress → エージェント名 → ALL TIME → コピーして、ここに貼り付け。`,
    last: fmt`3 回続けて投稿がなかったので、次の投稿まで静かにします。完全に止めるには /remind off`,
  },
};
