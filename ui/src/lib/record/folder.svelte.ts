import { asApiError, type ApiError } from '$lib/api/error';
import { chooseFolderPath } from '$lib/host/host';

/** A form that writes into a folder of the person's choice, typed or chosen in the system's dialog. */
export class FolderForm {
  folder = $state('');
  /** Why the dialog brought none. */
  choosing: ApiError | undefined = $state.raw();

  async choose(): Promise<void> {
    this.choosing = undefined;
    try {
      this.folder = (await chooseFolderPath()) ?? this.folder;
    } catch (thrown) {
      this.choosing = asApiError(thrown);
    }
  }
}
