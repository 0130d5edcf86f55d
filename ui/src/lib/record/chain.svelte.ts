/** One interpreter of a relay: who, and from which language into which. */
export interface Link {
  name: string;
  languages: string;
}

/** Interpreters in order of relay, each in fields of their own. One empty link is always there to fill in. */
export class Chain {
  links: Link[] = $state([{ name: '', languages: '' }]);

  add(): void {
    this.links.push({ name: '', languages: '' });
  }

  /** Takes one out; of the last the words go, its fields stay. */
  remove(index: number): void {
    this.links.splice(index, 1);
    if (this.links.length === 0) this.add();
  }

  /** As the record carries them: `S. Tuyuc (K’iche’ – español)`. Empty ones are nobody. */
  get said(): string[] {
    return this.links
      .map(({ name, languages }) => [name.trim(), languages.trim()] as const)
      .map(([name, languages]) => (name && languages ? `${name} (${languages})` : name || languages))
      .filter(Boolean);
  }
}
