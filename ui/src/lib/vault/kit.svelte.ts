import { t } from '$lib/i18n/locale.svelte';
import type { RecoveryKit } from '$lib/api/generated/RecoveryKit';

/** The kit on the table: shown, then hidden while the groups are typed back from the paper. */
export class KitForm {
  typed: string[] = $state([]);
  hidden = $state(false);

  readonly kit: RecoveryKit;

  constructor(kit: RecoveryKit) {
    this.kit = kit;
    this.typed = kit.ask_groups.map(() => '');
  }

  /** What is still missing before the vault opens. */
  get blocked(): string | undefined {
    if (!this.hidden) return t('kit-hide-first');
    const open = this.typed.filter((group) => group.trim().length < this.#length).length;
    return open > 0 ? t('kit-groups-open', { count: open }) : undefined;
  }

  get #length(): number {
    return this.kit.groups[0]?.length ?? 4;
  }
}
