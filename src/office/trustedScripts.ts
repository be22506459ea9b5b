// The page's first script: with Trusted Types enforced, only office.js may load scripts, and only its own.

/** URL prefixes of those scripts, defined by the build. */
declare const FOREIGN_SCRIPTS: readonly string[];

type Factory = { createPolicy: (name: string, rules: { createScriptURL: (url: string) => string | null }) => unknown };

const { trustedTypes } = window as { trustedTypes?: Factory };

trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => {
    const { href } = new URL(url, document.baseURI);
    return FOREIGN_SCRIPTS.some((prefix) => href.startsWith(prefix)) ? href : null;
  },
});
