/** The one line below the header: what was done, and why something was not. Screen readers speak it. */
class Said {
  text = $state('');
  isBad = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string, isBad = false): void {
    this.text = text;
    this.isBad = isBad;
    clearTimeout(this.#timer);
    if (!isBad) this.#timer = setTimeout(() => this.clear(), 8000);
  }

  /** Another address: what was refused is of the one before, and what was done is still news on the same page. */
  leave(isSamePage: boolean): void {
    if (this.isBad || !isSamePage) this.clear();
  }

  clear(): void {
    this.text = '';
    this.isBad = false;
  }

  /** Does something, and says that it is done or why not. @returns whether it was done */
  async doing(work: () => Promise<unknown>, done: string): Promise<boolean> {
    try {
      await work();
      if (done !== '') this.say(done);
      return true;
    } catch (error) {
      this.say((error as Error).message, true);
      return false;
    }
  }
}

export const said = new Said();
