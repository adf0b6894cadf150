import { bold, code, fmt, lines } from '../../views/text.ts';
import type { ZoneTexts } from './texts.ts';

const TYPE_IT = '変更：都市名を送ってください。例：/timezone 東京';

/** Japanese. */
export const zoneJa: ZoneTexts = {
  isSet: {
    group: (zone, moment) => lines(fmt`🕒 グループのタイムゾーン：${bold(zone)}`, `現在 ${moment}`, TYPE_IT),
    own: (zone, moment) => lines(fmt`🕒 あなたのタイムゾーン：${bold(zone)}`, `現在 ${moment}`, TYPE_IT),
  },
  unset: {
    group: lines(
      bold('🕒 グループのタイムゾーンは未設定です'),
      '統計には端末の時刻だけが入り、場所は入りません。設定するまで UTC として数えます。',
      '下から選ぶか、都市名を送ってください：/timezone 東京',
    ),
    own: lines(
      bold('🕒 タイムゾーンは未設定です'),
      '統計には端末の時刻だけが入り、場所は入りません。設定するまでグループのもの、なければ UTC を使います。',
      '下から選ぶか、都市名を送ってください：/timezone 東京',
    ),
  },
  removed: {
    group: fmt`🕒 解除しました。設定するまで UTC として数えます：/timezone`,
    own: fmt`🕒 解除しました。貼り付けたグループのもの、なければ UTC を使います。再設定：/timezone`,
  },
  offset: (typed) =>
    fmt`${code(typed)} は夏時間で変わるため使えません。都市名を送ってください。例：/timezone 東京`,
  unknown: (typed) =>
    fmt`${code(typed)} が見つかりません。同じタイムゾーンの大きな都市を送るか（例：/timezone 東京）、選んでください：`,
  several: (typed) => fmt`${code(typed)} – どれですか？`,
  ownInPrivate: fmt`グループのタイムゾーンは管理者だけが変更できます。自分のものは個別チャットで：`,
  openPrivate: '🕒 自分のタイムゾーン',
  chooseRegion: bold('どこにお住まいですか？'),
  chooseIn: (region) => bold(region),
  regions: {
    Europe: 'ヨーロッパ',
    America: 'アメリカ',
    Asia: 'アジア',
    Africa: 'アフリカ',
    Australia: 'オーストラリア',
    Pacific: '太平洋',
    Atlantic: '大西洋',
    Indian: 'インド洋',
    Antarctica: '南極',
    Arctic: '北極',
  },
  all: '🌍 すべて…',
  remove: '✖ 設定しない',
  entry: (zone) => `🕒 ${zone ?? 'タイムゾーン：未設定'}`,
};
