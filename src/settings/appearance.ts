/** How Unnag's own pages and its button look on this device. */
import * as v from 'valibot';

export const APPEARANCE_KEY = 'appearance';
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Appearance {
  readonly theme: Theme;
  /** Whether the toolbar button counts what is concealed. */
  readonly badge: boolean;
}

export const USUAL_APPEARANCE: Appearance = { theme: 'system', badge: true };

/** An appearance as files and the storage hold it; what is absent is as usual. */
export const appearanceSchema = v.object({
  theme: v.optional(v.picklist(THEMES), USUAL_APPEARANCE.theme),
  badge: v.optional(v.boolean(), USUAL_APPEARANCE.badge),
});

/** Reads a stored appearance; anything else is the usual one. */
export function appearanceFrom(item: unknown): Appearance {
  const result = v.safeParse(appearanceSchema, item ?? {});
  return result.success ? result.output : USUAL_APPEARANCE;
}

/** Colours a page as the person chose. */
export function dress(document: Document, { theme }: Appearance): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
