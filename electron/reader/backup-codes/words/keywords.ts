import { fold } from './fold.ts';

/** What kind of code: beginnings of words, folded. `reserva` is a booking in two languages, so it is missing. */
const kinds = [
  'back-?up',
  'recover',
  'emergenc',
  'scratch',
  'rescue',
  'restor',
  'revocation',
  'fallback',
  'sicherung',
  'wiederherstell',
  'notfall',
  'ersatz',
  'reserve(?![dr])',
  'reserv(?=kod)',
  'secours',
  'recuper',
  'sauvegarde',
  'urgence',
  'respaldo',
  'alternativ',
  'herstel',
  'nood',
  'zapasow',
  'odzysk',
  'awaryjn',
  'yedek',
  'kurtarma',
  'aterstall',
  'gendann',
  'gjenopprett',
  'palaut',
  'varakood',
  'varmuus',
  'obnov',
  'zaloz',
  'helyreall',
  'cadangan',
  'pemulihan',
  'emergenza',
  'riserva',
  'rezerv',
  'du phong',
  'khoi phuc',
  'восстанов',
  'резервн',
  'запасн',
  'аварийн',
  'відновл',
  'ανακτησ',
  'ανάκτησ',
  'εφεδρικ',
];

/** What it is: beginnings of words, folded; also the second half of a compound. */
const things = [
  'cod(?:e|i|uri)',
  'kod',
  'kood',
  'ma(?= (?:du|khoi))',
  'код',
  'κωδικ',
  'key',
  'schlussel',
  'cles?(?!\\p{L})',
  'clave',
  'chave',
  'chiav',
  'sleutel',
  'klucz',
  'anahtar',
  'nyckel',
  'nøgle',
  'ключ',
  'token',
  'phrase',
  'frase',
  'фраз',
  'kit(?!\\p{L})',
];

/** Languages without blanks between words. */
const phrases = [
  'バックアップ ?(?:用)?コード',
  'リカバリー? ?(?:コード|キー)',
  '(?:回復|復旧|復元|緊急|予備)(?:用)?(?:コード|キー)',
  '(?:备用|备份|恢复|救援|应急)(?:验证)?(?:代)?(?:码|密钥)',
  '(?:備用|備份|復原|救援|還原)(?:驗證)?(?:代)?(?:碼|金鑰)',
  '(?:백업|복구) ?(?:코드|키)',
  'รหัสสำรอง',
  'รหัสกู้คืน',
  'बैकअप कोड',
  'رموز (?:احتياطية|الاسترداد|النسخ)',
  'קודי (?:גיבוי|שחזור)',
];

const kind = `(?<!\\p{L})(?:${kinds.join('|')})`;
const thing = `(?:${things.join('|')})`;
const keyword = new RegExp(
  [
    `${kind}\\p{L}{0,14}${thing}`,
    `${kind}[^.!?;:]{0,30}(?<!\\p{L})${thing}`,
    `(?<!\\p{L})${thing}[^.!?;:]{0,24}${kind}`,
    ...phrases,
  ].join('|'),
  'u',
);

/** Where "backup code" in some language ends in the text, or -1. */
export function keywordEnd(text: string): number {
  const found = keyword.exec(fold(text));
  return found === null ? -1 : found.index + found[0].length;
}

/** Whether a word could be the first half of a keyword. */
export function startsKeyword(word: string): boolean {
  return new RegExp(kind, 'u').test(fold(word));
}

const hint =
  /(?<!\p{L})(?:codes?|codigos?|codic[ei]|kody?|kode[rn]?|код[ыи]?|2fa|mfa|two[- ](?:factor|step)|zwei-?faktor|doble factor|deux (?:facteurs|etapes)|dois fatores|due fattori|двухфактор)(?!\p{L})|コード|验证码|驗證碼|코드/u;

/** Words that go with backup codes, but with much else too. */
export function hintsAtCodes(text: string): boolean {
  return hint.test(fold(text));
}

const phraseWord = /phrase|frase|satz|фраз|フレーズ|助记词|助記詞/u;

export function speaksOfPhrase(text: string): boolean {
  return phraseWord.test(fold(text));
}
