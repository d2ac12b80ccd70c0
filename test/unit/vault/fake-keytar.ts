const items = new Map<string, string>();

const nameOf = (service: string, account: string) => `${service} ${account}`;

/** A keychain in memory with keytar's functions. Each can be made to throw what the system says. */
export const fakeKeytar = {
  items,
  failing: undefined as string | undefined,
  /** Writes what is read back as something else. */
  forgetful: false,
  /** Runs before each answer. */
  before: (): Promise<void> | void => undefined,

  reset(): void {
    items.clear();
    fakeKeytar.failing = undefined;
    fakeKeytar.forgetful = false;
    fakeKeytar.before = () => undefined;
  },
  async getPassword(service: string, account: string): Promise<string | null> {
    await check();
    return items.get(nameOf(service, account)) ?? null;
  },
  async setPassword(service: string, account: string, value: string): Promise<void> {
    await check();
    if (!fakeKeytar.forgetful) items.set(nameOf(service, account), value);
  },
  async deletePassword(service: string, account: string): Promise<boolean> {
    await check();
    return items.delete(nameOf(service, account));
  },
};

async function check(): Promise<void> {
  await fakeKeytar.before();
  if (fakeKeytar.failing !== undefined) throw new Error(fakeKeytar.failing);
}
