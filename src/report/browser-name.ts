/** A browser's name and main version, as far as a report needs them. */

/** The part of `navigator` that this needs. */
export interface BrowserTraits {
  readonly userAgent: string;
  readonly userAgentData?: { readonly brands: readonly { readonly brand: string; readonly version: string }[] };
}

const WELL_KNOWN = /^(?:Google Chrome|Microsoft Edge|Brave|Opera|Vivaldi|Chromium)$/;

/** For example "Firefox 142", "Google Chrome 131" or "Firefox 142 for Android"; "unknown" where the browser does not tell. */
export function browserName({ userAgent, userAgentData }: BrowserTraits): string {
  const known = userAgentData?.brands.filter(({ brand }) => WELL_KNOWN.test(brand)) ?? [];
  const { brand, version } = known.find((each) => each.brand !== 'Chromium') ?? known[0] ?? {};
  const written = /(Firefox|Edg|OPR|Chrome|Safari)\/(\d+)/.exec(userAgent);
  const name = brand && version ? `${brand} ${version}` : written ? `${written[1]} ${written[2]}` : 'unknown';
  return /Android/.test(userAgent) ? `${name} for Android` : name;
}
