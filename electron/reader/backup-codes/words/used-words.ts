import { fold } from './fold.ts';

/** Beginnings of words, folded. Asked first, since most of them contain a word for "used". */
const unusedWords = [
  'unused',
  'not (?:yet )?used',
  'nicht (?:verwendet|benutzt|gebraucht)',
  'un(?:benutzt|verwendet|gebraucht)',
  'ongebruikt',
  'niet gebruikt',
  '(?:non|pas|jamais|in)[- ]?utilis',
  'sin us',
  'no (?:usad|utilizad)',
  'nao (?:usad|utilizad)',
  'non (?:usat|utilizzat)',
  'inutilizzat',
  'nie ?uzyt',
  'не ?использ',
  'не ?використ',
  '未使用',
  '未用',
  '미사용',
  'kullanilmad',
  'oanvand',
  'u-?brug?t',
  'ubruk',
  'kayttamat',
  'nepouzit',
  'available',
  'remaining',
  'still (?:valid|good|ok)',
  'valid',
  'free(?!\\p{L})',
  'offen',
  'frei(?!\\p{L})',
  'verfugbar',
  'gultig',
  'disponib',
  'left(?!\\p{L})',
];

const usedWords = [
  'used',
  'spent',
  'redeemed',
  'consumed',
  'burn(?:t|ed)',
  'expired',
  'verwendet',
  'benutzt',
  'gebraucht',
  'verbraucht',
  'eingelost',
  'utilis',
  'usad',
  'utilizad',
  'usat',
  'utilizzat',
  'gebruikt',
  'uzyt',
  'zuzyt',
  'wykorzystan',
  'использ',
  'применен',
  'използван',
  'використ',
  '使用済',
  '已使用',
  '已用',
  '用过',
  '사용',
  'kullan',
  'anvand',
  'brugt',
  'brukt',
  'kaytett',
  'pouzit',
  'felhasznal',
  'folosit',
  'utilizat',
  'iskorist',
  'izkorist',
  'koristen',
  'panaudot',
  'χρησιμοποι',
  '[dđ]a (?:su )?dung',
  'उपयोग',
  'ใช้แล้ว',
];

const unused = new RegExp(`(?<!\\p{L})(?:${unusedWords.join('|')})`, 'u');
const used = new RegExp(`(?<!\\p{L})(?:${usedWords.join('|')})`, 'u');
const no = /^(?:no|n|nein|nee|non|nao|nie|нет|ні|いいえ|否|0|false|-+|_+)$/u;

/** What a remark behind a code says: used, unused, or nothing about it. */
export function usedIn(text: string): boolean | undefined {
  const folded = fold(text);
  if (unused.test(folded)) return false;
  return used.test(folded) ? true : undefined;
}

/** Whether the text is nothing but the word, as a status column or a heading over the spent ones has it. */
export function usedAsWhole(text: string): boolean | undefined {
  if (text.length > 40 || text.split(' ').length > 3 || /[1-9]/.test(text)) return undefined;
  const used = usedIn(text);
  return used === true && /[:=] *(?:false|no|null|0)$/i.test(text) ? false : used;
}

/** A cell of a column that is headed "used". */
export function ticked(text: string): boolean {
  const folded = fold(text.trim());
  return folded !== '' && !no.test(folded) && usedIn(folded) !== false;
}
