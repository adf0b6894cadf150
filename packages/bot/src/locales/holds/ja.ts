import { bold, fmt, lines } from '../../views/text.ts';
import type { HoldsTexts } from './texts.ts';

/** Japanese. */
export const holdsJa: HoldsTexts = {
  askedOwner: (agent) =>
    fmt`⏳ ${bold(agent)} は別の Telegram アカウントのものです。持ち主に確認しています。承認されるまで（7 日間）保存しません。新しいアカウントのご本人なら：/claim ${agent}`,
  toOwner: (agent, moment, who) =>
    fmt`${who} さんがあなたのエージェント ${bold(agent)} の統計（${moment}）を投稿しました。保存しますか？`,
  accept: '✅ 保存',
  refuse: '❌ 断る',
  doubtful: (agent) => fmt`🤔 ${bold(agent)}：おかしな点があります。まだ保存していません。`,
  keep: '✅ 残す',
  discard: '🗑 捨てる',
  nameChanged: (former, agent) =>
    lines(
      fmt`🤔 ${bold(agent)} は初めてですが、あなたの ${bold(former)} の続きのようです。まだ保存していません。`,
      '名前を変えましたか、それとも 2 人目ですか？',
    ),
  rename: (former) => `✏️ ${former} の新しい名前`,
  second: '➕ 2 人目',
  cancel: '🗑 やめる',
  dropped: (agent) => fmt`🗑 ${bold(agent)}：捨てました。保存していません。`,
  renamed: (former, agent) => fmt`✏️ ${former} は ${bold(agent)} になりました。履歴は続きます。`,
  accepted: (agent, moment) => fmt`✅ ${bold(agent)} の持ち主が ${moment} の投稿を承認しました。`,
  refused: (agent, moment) =>
    fmt`❌ ${bold(agent)} の持ち主が ${moment} の投稿を断りました。保存していません。`,
  expired: (agent, moment) =>
    fmt`⌛ ${bold(agent)} の持ち主から 7 日間返事がなく、${moment} の投稿は捨てました。ご本人なら：/claim ${agent}`,
  nothingHeld: '既に決まったか、あなたが決めることではありません。',
  factionRefused: (agent, faction) =>
    fmt`このチャットは ${faction} だけを受け付けるため、${bold(agent)} は保存していません。個別チャットで送ってください。`,
  claim: {
    give: '✅ 譲る',
    mine: '❌ 自分のもの',
    howTo: fmt`新しい Telegram アカウントになりましたか？ エージェント名を教えてください：/claim Nordlicht`,
    unknown: (agent) =>
      fmt`${bold(agent)} はまだ誰のものでもありません。ALL TIME の統計を貼り付ければ、最初の投稿者のものになります。`,
    yours: (agent) => fmt`${bold(agent)} は既にあなたのものです。`,
    free: (agent) => fmt`${bold(agent)} は誰のものでもありません。ALL TIME の統計を貼り付けてください。`,
    asked: (agent) =>
      fmt`${bold(agent)} の持ち主に確認しています。72 時間返事がなければ、グループの管理者かボットの運営者が渡せます。`,
    toOwner: (agent, who) =>
      fmt`${who} さんが、あなたのエージェント ${bold(agent)} は自分のものだと言っています（新しいアカウント？）。渡しますか？`,
    given: (agent) => fmt`${bold(agent)} を渡しました。`,
    kept: (agent) => fmt`${bold(agent)} はあなたのもののままです。`,
    got: (agent) => fmt`✅ ${bold(agent)} はあなたのものになりました。`,
  },
};
