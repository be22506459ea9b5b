// The first script of the page: with Trusted Types in force, office.js may load its own scripts, and nothing else is let through.

/** What the addresses of those scripts begin with: written by the build. */
declare const FOREIGN_SCRIPTS: readonly string[];

type Factory = { createPolicy: (name: string, rules: { createScriptURL: (url: string) => string | null }) => unknown };

const { trustedTypes } = window as { trustedTypes?: Factory };

trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => {
    const { href } = new URL(url, document.baseURI);
    return FOREIGN_SCRIPTS.some((start) => href.startsWith(start)) ? href : null;
  },
});
