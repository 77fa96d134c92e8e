/**
 * The picker: put into a page when the person asks for it, and gone without a trace when they are done. Runs in the world of
 * Unnag's scripts, where the page's own scripts cannot reach.
 */
import { removeLayers } from './overlay.ts';
import { pick } from './picker.ts';

const scope = globalThis as { unnagPicker?: { end(): void } | undefined };

scope.unnagPicker?.end();
removeLayers(document);
scope.unnagPicker = pick(document, () => {
  scope.unnagPicker = undefined;
});
