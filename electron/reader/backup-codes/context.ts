import type { Candidate } from './candidates.ts';
import type { Cluster } from './clusters.ts';
import type { FileFacts } from './file-name.ts';
import { linkedIn, mentionsIn } from './mentions.ts';
import type { Row } from './rows.ts';
import type { Service } from './services.ts';
import { keywordEnd } from './words/keywords.ts';
import { namesOtherNumbers } from './words/other-numbers.ts';

/** What stands around a cluster. */
export interface Context {
  /** Headings and labels, the nearest first. */
  readonly above: readonly Row[];
  readonly below: readonly Row[];
  readonly service: Service | undefined;
  readonly file: FileFacts;
  /** What the nearest heading that says anything calls them, and how many headings away it is. */
  readonly called: Called;
  /** No word stands between the cluster's rows, above it, or anywhere. */
  readonly unbroken: boolean;
  readonly nothingAbove: boolean;
  readonly nothingElse: boolean;
}

interface Called {
  readonly type: 'backup-codes' | 'others' | 'nothing';
  readonly distance: number;
}

const rowsAbove = 15;
const rowsBelow = 8;
const ownRows = 5;

/** Gives what stands around a cluster, in a text whose rows of words and of codes are known. */
export class Surroundings {
  private readonly rows: readonly Row[];
  private readonly file: FileFacts;
  private readonly words: number[] = [];
  /** For each row: how many rows of words come before it, and which row has the next candidate. */
  private readonly wordsBefore: number[] = [];
  private readonly nextCandidate: number[] = [];
  private end = 0;
  private chapter = -1;
  private inherited: readonly Row[] = [];

  constructor(rows: readonly Row[], candidates: readonly Candidate[], file: FileFacts) {
    this.rows = rows;
    this.file = file;
    const withCandidates = new Set(candidates.map(({ row }) => row));
    rows.forEach((row, index) => {
      this.wordsBefore.push(this.words.length);
      if (!withCandidates.has(index) && /\p{L}/u.test(row.text)) this.words.push(index);
    });
    let next = rows.length;
    for (let index = rows.length - 1; index >= 0; index -= 1) {
      if (withCandidates.has(index)) next = index;
      this.nextCandidate[index] = next;
    }
  }

  of(cluster: Cluster): Context {
    const own = this.ownRowsOf(cluster);
    const above = [...own, ...this.headingsOf(cluster)];
    const below = this.footingOf(cluster);
    return {
      above,
      below,
      service: serviceOf(above, below, this.file),
      file: this.file,
      called: calledIn(above, own.length, this.file),
      unbroken: this.wordsBefore[cluster.first] === this.wordsBefore[cluster.last],
      nothingAbove: this.wordsBefore[cluster.first] === 0,
      nothingElse: this.words.length === 0,
    };
  }

  /** A cluster was taken: what stands above it is no heading of the next, unless that is in its chapter. */
  take(cluster: Cluster): void {
    this.inherited = this.headingsOf(cluster);
    this.chapter = cluster.chapter;
    this.end = Math.max(this.end, cluster.last + 1);
  }

  private headingsOf(cluster: Cluster): Row[] {
    const from = this.wordsBefore[this.end] ?? this.words.length;
    const to = this.wordsBefore[cluster.first] ?? 0;
    const headings = this.words
      .slice(Math.max(from, to - rowsAbove), Math.max(from, to))
      .toReversed()
      .flatMap((index) => this.rows[index] ?? []);
    return cluster.chapter === this.chapter ? [...headings, ...this.inherited] : headings;
  }

  private ownRowsOf({ candidates }: Cluster): Row[] {
    const spoken = candidates.filter(({ place }) => place !== 'alone').map(({ row }) => row);
    return [...new Set(spoken)].slice(0, ownRows).flatMap((index) => this.rows[index] ?? []);
  }

  /** What follows: up to the next candidate, and where there is one only what touches the codes. */
  private footingOf({ last }: Cluster): Row[] {
    const next = this.nextCandidate[last + 1] ?? this.rows.length;
    const from = this.wordsBefore[last + 1] ?? this.words.length;
    const below = this.words.slice(from, from + rowsBelow).filter((index) => index < next);
    const gap = this.rows.slice(last + 1, last + 1 + rowsBelow).findIndex(({ blank }) => blank);
    return below
      .filter((index) => next === this.rows.length || gap < 0 || index <= last + gap)
      .flatMap((index) => this.rows[index] ?? []);
  }
}

/** Words of other numbers count for nothing in a paragraph that speaks of backup codes. */
function calledIn(above: readonly Row[], own: number, file: FileFacts): Called {
  let others: Called | undefined;
  for (const [index, row] of above.entries()) {
    const distance = index < own ? 0 : index - own;
    const apart = row.line < (above[index - 1]?.line ?? row.line) - 1;
    if (others !== undefined && apart) return others;
    if (row.keyword) return { type: 'backup-codes', distance };
    if (namesOtherNumbers(row.text)) {
      others ??= { type: 'others', distance };
      if (index < own) return others;
    }
  }
  if (others !== undefined) return others;
  if (file.keyword) return { type: 'backup-codes', distance: 0 };
  return { type: file.otherNumbers ? 'others' : 'nothing', distance: 0 };
}

/** File names of the service's own come first, then the text, then what a person wrote into the name. */
function serviceOf(
  above: readonly Row[],
  below: readonly Row[],
  file: FileFacts,
): Service | undefined {
  const spoken = above.filter(({ keyword }) => keyword).flatMap(({ text }) => besideKeyword(text));
  const named = above.flatMap(({ text }) => mentionsIn(text).map(({ service }) => service));
  const after = below.flatMap(({ text }) => mentionsIn(text).map(({ service }) => service));
  const links = [...above, ...below].flatMap(({ text }) => linkedIn(text));
  return file.issuer ?? spoken[0] ?? named[0] ?? file.mentioned ?? after[0] ?? links[0];
}

/** The services named in a text about backup codes, the one beside those words first. */
function besideKeyword(text: string): Service[] {
  const end = keywordEnd(text);
  return mentionsIn(text)
    .toSorted((a, b) => Math.abs(end - a.end) - Math.abs(end - b.end))
    .map(({ service }) => service);
}
