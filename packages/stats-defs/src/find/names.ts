import type { DerivedKey } from '../derived-keys.ts';
import type { StatKey } from '../keys.ts';
import type { StatNames } from '../types.ts';

// Hint: one text a stat, taken apart when first asked for, so that importing the package doesn't pay for the table.
const NAMES: Readonly<Partial<Record<StatKey | DerivedKey, string>>> = {
  level: 'en: lvl; de: Level; es: Nivel; ru: Уровень; ja: レベル',
  lifetimeAp: 'en: ap, total ap, lap; de: AP gesamt; es: AP totales; ru: AP за всё время, ап; ja: 累計AP',
  currentAp: 'de: Aktuelle AP; es: AP actuales; ru: Текущие AP; ja: 現在のAP',
  uniquePortalsVisited:
    'en: upv, uniques, unique visits, unique portals; de: Besuchte Portale, Einzigartige Portale; es: Portales únicos visitados, Portales visitados; ru: Посещено уникальных порталов, Уники; ja: 訪問したユニークポータル, ユニークポータル',
  uniquePortalsDroneVisited:
    'en: updv, drone visits, drone uniques; de: Mit Drohne besuchte Portale; es: Portales visitados con dron; ru: Посещено порталов дроном; ja: ドローンで訪問したポータル',
  furthestDroneDistance:
    'en: drone distance; de: Weiteste Drohnenstrecke; es: Mayor distancia de dron; ru: Дальность дрона; ja: ドローンの最長距離',
  seerPoints: 'en: approved portals; de: Seer-Punkte; es: Puntos Seer; ru: Очки Seer; ja: Seerポイント',
  xmCollected: 'de: XM gesammelt; es: XM recogida; ru: Собрано XM; ja: 収集したXM',
  oprAgreements:
    'en: opr, agreements, wayfarer; de: OPR-Übereinstimmungen; es: Acuerdos OPR; ru: Согласия OPR; ja: OPRの一致数',
  portalScansUploaded:
    'en: scans, portal scans; de: Portal-Scans; es: Escaneos de portales, Escaneos; ru: Сканы порталов, Сканы; ja: ポータルスキャン',
  uniquesScoutControlled:
    'en: scout control, scout controlled; de: Portale unter Scout-Kontrolle; es: Portales con control Scout; ru: Порталы под контролем Scout; ja: スカウトコントロール',
  resonatorsDeployed:
    'en: resos deployed, deployed; de: Resonatoren gesetzt; es: Resonadores desplegados; ru: Установлено резонаторов; ja: 設置したレゾネーター',
  linksCreated:
    'en: links, links made; de: Links erstellt; es: Enlaces creados, Enlaces; ru: Создано линков, Линки; ja: 作成したリンク, リンク',
  controlFieldsCreated:
    'en: fields, cf, cfs, control fields; de: Kontrollfelder erstellt, Felder, Kontrollfelder; es: Campos de control creados, Campos, Campos de control; ru: Создано полей, Поля; ja: 作成したコントロールフィールド, フィールド, コントロールフィールド',
  mindUnitsCaptured:
    'en: mu, mus, mind units, mu captured; de: Erfasste Mind Units; es: Unidades mentales capturadas, Unidades mentales; ru: Захвачено MU, Му; ja: 獲得したMU, マインドユニット',
  longestLinkEverCreated:
    'en: longest link; de: Längster Link; es: Enlace más largo; ru: Самый длинный линк; ja: 最長のリンク',
  largestControlField:
    'en: largest field, biggest field; de: Größtes Kontrollfeld, Größtes Feld; es: Campo de control más grande, Campo más grande; ru: Самое большое поле; ja: 最大のコントロールフィールド',
  xmRecharged:
    'en: recharge, recharged, recharging; de: XM aufgeladen, Aufgeladen; es: XM recargada, Recargas; ru: Заряжено XM, Зарядка; ja: リチャージしたXM, リチャージ',
  portalsCaptured:
    'en: captures, caps, captured; de: Eroberte Portale, Portale erobert; es: Portales capturados, Capturas; ru: Захвачено порталов, Захваты; ja: キャプチャーしたポータル, キャプチャー',
  uniquePortalsCaptured:
    'en: upc, unique captures; de: Einzigartige eroberte Portale; es: Portales únicos capturados; ru: Захвачено уникальных порталов; ja: キャプチャーしたユニークポータル',
  modsDeployed:
    'en: mods; de: Mods eingesetzt, Mods; es: Mods desplegados; ru: Установлено модов, Моды; ja: 設置したMOD',
  hacks: 'de: Hacks; es: Hackeos; ru: Взломы, Хаки; ja: ハック',
  droneHacks: 'de: Drohnen-Hacks; es: Hackeos con dron; ru: Хаки дроном, Взломы дроном; ja: ドローンハック',
  glyphHackPoints:
    'en: glyphs, glyph points, glyphing; de: Glyphen-Hack-Punkte, Glyphen; es: Puntos de glifos, Glifos; ru: Очки глифов, Глифы; ja: グリフハックポイント, グリフ',
  overclockHackPoints:
    'en: overclock; de: Overclock-Punkte; es: Puntos Overclock; ru: Очки оверклока; ja: オーバークロックポイント',
  completedHackstreaks:
    'en: hackstreaks; de: Abgeschlossene Hackstreaks; es: Rachas de hackeo completadas; ru: Завершённые хакстрики; ja: 完了したハックストリーク',
  longestSojournerStreak:
    'en: streak, longest streak; de: Längste Sojourner-Serie, Längste Serie; es: Racha Sojourner más larga, Racha más larga; ru: Самая длинная серия; ja: 最長のソジャーナー記録',
  resonatorsDestroyed:
    'en: resos destroyed; de: Resonatoren zerstört; es: Resonadores destruidos; ru: Уничтожено резонаторов; ja: 破壊したレゾネーター',
  portalsNeutralized:
    'en: neutralized, neuts, portals neutralised; de: Portale neutralisiert; es: Portales neutralizados; ru: Нейтрализовано порталов; ja: 中立化したポータル',
  enemyLinksDestroyed:
    'en: links destroyed; de: Gegnerische Links zerstört, Links zerstört; es: Enlaces enemigos destruidos; ru: Уничтожено линков; ja: 破壊した敵のリンク',
  enemyFieldsDestroyed:
    'en: fields destroyed; de: Gegnerische Felder zerstört, Felder zerstört; es: Campos enemigos destruidos; ru: Уничтожено полей; ja: 破壊した敵のフィールド',
  battleBeaconCombatant:
    'en: battle beacons, beacons; de: Battle-Beacon-Kämpfe; es: Combates de Battle Beacon; ru: Бои за маяки; ja: バトルビーコン',
  dronesReturned:
    'de: Zurückgeschickte Drohnen; es: Drones devueltos; ru: Возвращено дронов; ja: 送り返したドローン',
  machinaLinksDestroyed:
    'de: Machina-Links zerstört; es: Enlaces Machina destruidos; ru: Уничтожено линков Machina; ja: 破壊したMachinaのリンク',
  machinaResonatorsDestroyed:
    'de: Machina-Resonatoren zerstört; es: Resonadores Machina destruidos; ru: Уничтожено резонаторов Machina; ja: 破壊したMachinaのレゾネーター',
  machinaPortalsNeutralized:
    'de: Machina-Portale neutralisiert; es: Portales Machina neutralizados; ru: Нейтрализовано порталов Machina; ja: 中立化したMachinaポータル',
  machinaPortalsReclaimed:
    'en: reclaims, machina reclaims, reclaimed; de: Machina-Portale zurückerobert; es: Portales Machina recuperados; ru: Отвоёвано порталов Machina; ja: 奪還したMachinaポータル',
  maxTimePortalHeld:
    'en: portal held, longest portal; de: Längste Portalhaltezeit; es: Mayor tiempo con un portal; ru: Дольше всего удержан портал; ja: ポータルの最長保持日数',
  maxTimeLinkMaintained:
    'en: link held, link maintained; de: Längste Linkhaltezeit; es: Mayor tiempo con un enlace; ru: Дольше всего удержан линк; ja: リンクの最長維持日数',
  maxLinkLengthXDays:
    'en: link km days; de: Linklänge × Tage; es: Longitud de enlace × días; ru: Длина линка × дни; ja: リンクの長さ×日数',
  maxTimeFieldHeld:
    'en: field held; de: Längste Feldhaltezeit; es: Mayor tiempo con un campo; ru: Дольше всего удержано поле; ja: フィールドの最長保持日数',
  largestFieldMusXDays:
    'en: field mu days; de: Feld-MU × Tage; es: MU del campo × días; ru: MU поля × дни; ja: フィールドのMU×日数',
  forcedDroneRecalls:
    'en: drone recalls, recalls; de: Erzwungene Drohnenrückrufe; es: Retiradas forzadas de dron; ru: Принудительные отзывы дрона; ja: ドローンの強制帰還',
  distanceWalked:
    'en: walk, walked, walking, km, distance; de: Gelaufene Strecke, Gelaufen, Strecke; es: Distancia recorrida, Distancia; ru: Пройденное расстояние, Пройдено, Км; ja: 歩いた距離, 距離',
  kineticCapsulesCompleted:
    'en: kinetic capsules, capsules, kinetics; de: Kinetische Kapseln, Kapseln; es: Cápsulas cinéticas, Cápsulas; ru: Кинетические капсулы, Капсулы; ja: キネティックカプセル',
  uniqueMissionsCompleted:
    'en: missions, unique missions; de: Einzigartige Missionen, Missionen; es: Misiones únicas, Misiones; ru: Уникальные миссии, Миссии; ja: ユニークミッション, ミッション',
  researchBountiesCompleted:
    'en: bounties, research bounties; de: Forschungsaufträge; es: Encargos de investigación; ru: Исследовательские задания; ja: リサーチバウンティ',
  researchDaysCompleted:
    'en: research days; de: Forschungstage; es: Días de investigación; ru: Дни исследований; ja: リサーチ日数',
  missionDaysAttended: 'en: mission days, md',
  nl1331MeetupsAttended: 'en: nl1331, nl 1331',
  firstSaturdayEvents:
    'en: fs, ifs, first saturdays; de: Erster Samstag; es: Primer sábado; ru: Первая суббота; ja: ファーストサタデー',
  secondSundayEvents:
    'en: ss, second sundays; de: Zweiter Sonntag; es: Segundo domingo; ru: Второе воскресенье; ja: セカンドサンデー',
  clearFieldsEvents: 'en: ocf, clear fields',
  anomalyUniqueHacks: 'en: anomaly hacks',
  agentsRecruited:
    'en: recruits, recruited; de: Angeworbene Agenten; es: Agentes reclutados; ru: Завербовано агентов; ja: 勧誘したエージェント',
  recursions: 'de: Rekursionen; es: Recursiones; ru: Рекурсии; ja: リカージョン',
  monthsSubscribed:
    'en: subscription, core months; de: Abo-Monate; es: Meses de suscripción; ru: Месяцы подписки; ja: 登録月数',
  fieldsPerLink: 'en: field ratio, cf per link',
  apPerKm: 'en: ap per km, ap km',
  muPerField: 'en: mu ratio',
  droneHacksPer100Hacks: 'en: drone share, drone ratio',
  uniqueCaptureShare: 'en: unique share, unique ratio',
};

function namesIn(text: string): readonly (readonly [string, readonly string[]])[] {
  return text.split('; ').map((part) => {
    const [language = '', names = ''] = part.split(': ');
    return [language, names.split(', ')];
  });
}

/** Labels of this project for typed commands, never headers: the game exports English headers only. A name stands for one stat in a language; `en` holds abbreviations and community terms beside the header. */
export function baseNames(): StatNames {
  return Object.fromEntries(
    Object.entries(NAMES).map(([key, text]) => [key, Object.fromEntries(namesIn(text))]),
  );
}
