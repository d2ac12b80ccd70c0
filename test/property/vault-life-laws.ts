import { currentSet } from '../../electron/model/account.ts';
import type { VaultContents } from '../../electron/model/vault-contents.ts';
import { holds, sameAs, sameSet } from './vault-life-claims.ts';
import {
  askedNow,
  codesIn,
  dayMs,
  isPastItsTime,
  leftOf,
  type LifeModel,
  type LifeReal,
} from './vault-life-model.ts';

/** The laws, looked at after each step, on what lies on disk. */
export async function lawsHold(model: LifeModel, real: LifeReal): Promise<void> {
  const { vault } = real;
  // What unlocking tidies away is written by itself.
  await vault.session.exclusively(async () => undefined);
  const contents = vault.onDisk();
  sameAs(contents, vault.session.contents, 'memory is what is on disk');
  noteWhatIsRetired(model, contents, vault.clock.nowMs());
  nothingIsLost(model, contents, vault.clock.nowMs());
  if (model.isTidied) nothingIsKeptTooLong(model, contents, vault.clock.nowMs());
  model.isTidied = false;
  countersOnlyGrow(model, contents);
  await countsAreTrue(model, real, contents);
  await readsAreTrue(model, real);
  await questionsAreTrue(model, real, contents);
  await everyEventIsTold(real, contents);
}

function noteWhatIsRetired({ facts }: LifeModel, { accounts }: VaultContents, nowMs: number): void {
  for (const { codeSets } of accounts) {
    for (const { id, status, retiredAt } of codeSets) {
      holds((status === 'retired') === (retiredAt !== undefined), 'retired at some time');
      if (status === 'current') facts.retiredAtMs.delete(id);
      else if (!facts.retiredAtMs.has(id)) facts.retiredAtMs.set(id, nowMs);
    }
  }
}

function nothingIsLost({ facts }: LifeModel, contents: VaultContents, nowMs: number): void {
  const sets = contents.accounts.flatMap(({ codeSets }) => codeSets);
  const found = new Map(
    sets.flatMap((set) => set.codes.map((code) => [code.id as string, { code, setId: set.id }])),
  );
  const drafts = contents.drafts.map(({ text }) => text);
  const tombs = new Set(contents.tombstones.map(({ id }) => id));

  for (const [id, before] of facts.seenCodes) {
    const now = found.get(id);
    const { value, events } = before.code;
    if (now === undefined) {
      if (isPastItsTime(facts, before.setId, nowMs) && tombs.has(before.setId)) {
        facts.seenCodes.delete(id);
        continue;
      }
      const taken = facts.takenBack.get(id);
      holds(taken !== undefined, `code ${value} is not lost`);
      holds(!facts.touched.has(id), `events of ${value} are not lost`);
      if (taken.draftText !== undefined) holds(drafts.includes(taken.draftText), 'draft is back');
    } else {
      holds(now.code.value === value, `code ${value} is as it was`);
      sameAs(now.code.events.slice(0, events.length), events, 'events only ever grow');
    }
  }
  for (const [id, { code, setId }] of found) {
    const types = code.events.map(({ type }) => type);
    sameAs(types, facts.events.get(id), `events of ${code.value}`);
    facts.seenCodes.set(id, { code, setId });
  }
  const strangers = [...found.keys()].filter((id) => !facts.truths.has(id));
  sameAs(strangers, [], 'codes from nowhere');
}

function nothingIsKeptTooLong({ facts }: LifeModel, contents: VaultContents, nowMs: number): void {
  const { keepDays } = facts;
  holds(contents.preferences.keepRetiredDays === keepDays, 'kept as long as was said');
  if (keepDays === null) return;
  const due = contents.accounts
    .flatMap(({ codeSets }) => codeSets)
    .filter(({ retiredAt = '' }) => nowMs - Date.parse(retiredAt) >= keepDays * dayMs);
  sameAs(due, [], 'sets that should have gone');
}

function countersOnlyGrow({ facts: { counters } }: LifeModel, contents: VaultContents): void {
  for (const { id, otp } of contents.accounts) {
    if (otp?.type === 'hotp') {
      holds(otp.counter >= (counters.get(id) ?? 0), 'counters only grow');
      counters.set(id, otp.counter);
    }
  }
  for (const id of counters.keys()) {
    const isThere = contents.accounts.some((account) => account.id === id);
    holds(isThere || counters.get(id) === 0, 'a counter that was used is not lost');
  }
}

async function countsAreTrue(
  { facts }: LifeModel,
  { vault }: LifeReal,
  contents: VaultContents,
): Promise<void> {
  const { accounts } = await vault.call('accounts:list', {});
  for (const account of contents.accounts) {
    const current = account.codeSets.filter(({ status }) => status === 'current');
    holds(current.length <= 1, 'one current set at most');
    const [set] = current;
    const left = leftOf(facts, set);
    const unsure = set?.codes.filter(({ id }) => facts.truths.get(id) === 'seen') ?? [];
    const backup = accounts.find(({ id }) => id === account.id)?.backup;
    const counts = { left: backup?.left, unsure: backup?.unsure };
    sameAs(counts, { left: left.length, unsure: unsure.length }, `counts of ${account.issuer}`);
    const isConcerned = set !== undefined && facts.concerned.has(set.id);
    holds((backup?.concernAt !== undefined) === isConcerned, 'maybe seen');
    holds((backup?.state === 'concern') === (isConcerned && left.length > 0), 'says so');
  }
}

/** What the page shows of an account says the same, wherever the account is another than when it was last read. */
async function readsAreTrue({ facts }: LifeModel, { vault, read }: LifeReal): Promise<void> {
  for (const account of vault.session.contents.accounts.filter((one) => !read.has(one))) {
    read.add(account);
    const { codeSets } = await vault.call('accounts:read', { accountId: account.id });
    const listed = codeSets.find(({ status }) => status === 'current')?.codes ?? [];
    sameSet(
      listed.filter(({ state }) => state === 'unused').map(({ id }) => id),
      leftOf(facts, currentSet(account)).map(({ id }) => id),
      'listed as not used',
    );
  }
}

async function questionsAreTrue(
  { facts }: LifeModel,
  { vault }: LifeReal,
  contents: VaultContents,
): Promise<void> {
  const { questions } = await vault.call('backup-codes:open-questions', {});
  sameSet(
    questions.map(({ codeId }) => codeId),
    askedNow(facts, contents, vault.clock.nowMs()),
    'asked about',
  );
}

/** Each once, whatever the log kept of it besides. */
async function everyEventIsTold({ vault }: LifeReal, contents: VaultContents): Promise<void> {
  const { entries } = await vault.call('log:read', { limit: 5000 });
  const told = entries.filter(({ what }) => what.startsWith('code-'));
  const events = codesIn(contents).flatMap((code) => code.events);
  sameSet(
    told.map(({ at, what }) => `${at} ${what}`),
    events.map(({ at, type }) => `${at} code-${type}`),
    'told',
  );
  const moments = new Set(told.map(({ accountId, at }) => `${accountId} ${at}`));
  const twice = entries.filter(
    ({ what, accountId, at }) =>
      what.startsWith('backup-code-') && moments.has(`${accountId} ${at}`),
  );
  sameAs(twice, [], 'told twice');
  const shownNow = contents.accounts.flatMap((account) =>
    (currentSet(account)?.codes ?? []).map(({ value }) => value),
  );
  const text = JSON.stringify(entries);
  holds(!shownNow.some((value) => text.includes(value)), 'the log holds no code');
}
