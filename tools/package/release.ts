/** Whether everything agrees on which version it is. */

/** What names a version. */
export interface Release {
  /** The version in package.json. */
  readonly version: string;
  /** The built manifests, by browser. */
  readonly manifests: Readonly<Record<string, { readonly version?: unknown }>>;
  readonly changelog: string;
  /** The tag that is released, e.g. `v1.2.0`; none: packages are made without a release. */
  readonly tag?: string | undefined;
}

/** What does not agree, each as a sentence that says what to do; empty where all is well. */
export function disagreements({ version, manifests, changelog, tag }: Release): string[] {
  const found = Object.entries(manifests)
    .filter(([, manifest]) => manifest.version !== version)
    .map(
      ([browser, manifest]) =>
        `The manifest for ${browser} is of version ${manifest.version}, package.json of ${version}. Make them the same.`,
    );
  if (tag === undefined) return found;
  if (tag !== `v${version}`)
    found.push(`The tag is ${tag}, and package.json is of version ${version}. Tag v${version}, or change package.json.`);
  if (!changelog.split('\n').some((line) => line === `## ${version}` || line.startsWith(`## ${version} `))) {
    found.push(`CHANGELOG.md has no part “## ${version}”. Say there what has changed.`);
  }
  return found;
}
