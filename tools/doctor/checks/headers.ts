// The headers of the files, beside those of the build. A page must have them all; some headers must not be there.
import type { Config } from '../../../src/config/config';
import { isHtml, type Answer } from '../client';
import { pages, type Deployment, type Examination } from '../deployment';
import { listed, quoted, type Report } from '../report';
import { comparePolicies, parsePolicy } from './contentSecurityPolicy';

const see = 'hosting.md#headers';
const asBuilt =
  'Write the configuration of the web server again ("npm run hosting -- --for nginx" and the like), include it, and reload the server';

/** Bytes. The pages of a build are much smaller. */
const longestPage = 1024 * 1024;

/** @returns undefined after it has listed why there is none */
const expectedPolicy = (
  { files }: Deployment,
  config: Config | undefined,
  { project, inputs, report }: Examination,
): string | undefined => {
  const notChecked = (why: string): string | undefined => {
    report.notChecked('Content-Security-Policy', why);
    return undefined;
  };
  const answers = [...files.values()].filter(isHtml);
  const isLong = answers.some(({ body }) => (body?.length ?? 0) > longestPage);
  const texts = isLong ? [] : answers.map(({ body }) => body?.toString('utf8') ?? '');
  const officeJs = texts.map(project.officeJsOf).find((address) => address !== undefined);
  if (officeJs === undefined || config === undefined)
    return notChecked('it depends on config.json and on the pages, which cannot be read');
  try {
    return project.securityPolicy({ officeJs, pages: texts, config, frameAncestors: inputs.frameAncestors });
  } catch {
    // Something on the way changed the page, or config.json is not for this version.
    return notChecked(`that of the build cannot contain what the pages and config.json name (${quoted(officeJs)})`);
  }
};

const checkPolicy = (answer: Answer, expected: string, { addin, report }: Examination): void => {
  const { url: at } = answer;
  // A comma separates policies, whether it is in one header or in two.
  const sent = answer.headers('Content-Security-Policy').flatMap((value) => value.split(','));
  const reportOnly = answer.header('Content-Security-Policy-Report-Only') !== undefined;
  const isSent = report.check(sent.length > 0, {
    ...{ severity: 'wrong', at, see },
    problem: reportOnly
      ? 'the policy is sent as Content-Security-Policy-Report-Only, which blocks nothing'
      : 'Content-Security-Policy is missing, so that any website can frame the pane and any script can run in it',
    remedy: asBuilt,
  });
  if (!isSent) return;
  const compared = sent
    .map((text) => comparePolicies(parsePolicy(text), parsePolicy(expected), new URL(`${addin}/`)))
    .sort((one, other) => one.blocked.length + one.missing.length - (other.blocked.length + other.missing.length));
  const [best = { blocked: [], dangerous: [], missing: [] }, ...others] = compared;
  const blockedByOthers = others.flatMap(({ blocked }) => blocked);
  if (others.length > 0)
    report.check(false, {
      ...{ severity: blockedByOthers.length > 0 ? 'wrong' : 'advice', at, see },
      problem: `${compared.length} policies are sent, and browsers apply each${blockedByOthers.length > 0 ? `: one more than that of the build blocks what the pane needs (${blockedByOthers.join('; ')})` : ''}`,
      remedy: 'Let the server or the proxy send Content-Security-Policy, but not both',
    });
  const { blocked, dangerous, missing } = best;
  const differences = [...blocked, ...dangerous, ...(missing.length > 0 ? [`it lacks ${listed(missing)}`] : [])];
  report.check(differences.length === 0, {
    ...{ severity: blocked.length + dangerous.length > 0 ? 'wrong' : 'advice', at, see },
    problem: `Content-Security-Policy is not that of the build: ${differences.join('; ')}`,
    remedy: asBuilt,
  });
};

/** In the sign-in window, any value but the default disconnects it from the pane, because it comes back from Microsoft's page. */
const disconnects = (file: string, value: string): boolean => {
  const [policy = ''] = value.split(';');
  if (file === 'signin.html') return policy.trim() !== 'unsafe-none';
  return /^(same-origin|noopener-allow-popups)$/.test(policy.trim());
};

const checkForbidden = (file: string, answer: Answer, report: Report): void => {
  const at = answer.url;
  const remove = 'Remove it from the server or the proxy';
  const wrong = { severity: 'wrong', at, see, remedy: remove } as const;
  if (pages.includes(file)) {
    const frameOptions = answer.header('X-Frame-Options');
    report.check(frameOptions === undefined, {
      ...wrong,
      problem: `X-Frame-Options is ${quoted(frameOptions)}, which blocks the pane in Outlook on the web`,
    });
    const opener = answer.header('Cross-Origin-Opener-Policy');
    report.check(opener === undefined || !disconnects(file, opener), {
      ...wrong,
      problem: `Cross-Origin-Opener-Policy is ${quoted(opener)}, which disconnects the sign-in window from the pane`,
    });
    const embedder = answer.header('Cross-Origin-Embedder-Policy');
    report.check(embedder === undefined || embedder.trim() === 'unsafe-none', {
      ...wrong,
      problem: `Cross-Origin-Embedder-Policy is ${quoted(embedder)}, which can block office.js`,
    });
  }
  if (file.endsWith('.png')) {
    const resource = answer.header('Cross-Origin-Resource-Policy');
    report.check(resource === undefined || resource.trim() === 'cross-origin', {
      ...wrong,
      problem: `Cross-Origin-Resource-Policy of the icons is ${quoted(resource)}, so that Outlook on the web does not show them`,
    });
  }
  const disposition = answer.header('Content-Disposition') ?? '';
  report.check(!/^\s*attachment/i.test(disposition), {
    ...wrong,
    problem: `Content-Disposition is ${quoted(disposition)}, so that the file is downloaded instead of shown`,
  });
};

/** Those whose absence breaks nothing. */
const checkProtective = (file: string, answer: Answer, { project, report }: Examination): void => {
  const { 'Content-Security-Policy': _, 'X-Content-Type-Options': __, ...ofPages } = project.commonHeaders('');
  const ofFile = file.endsWith('.html')
    ? [['X-Content-Type-Options'], Object.keys(ofPages)]
    : [['X-Content-Type-Options']];
  for (const names of ofFile) {
    const missing = names.filter((name) => answer.header(name) === undefined);
    report.check(missing.length === 0, {
      ...{ severity: 'advice', at: answer.url, see },
      problem: `${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`,
      remedy: asBuilt,
    });
  }
};

const leakyReferrers = ['unsafe-url', 'no-referrer-when-downgrade'];

/** Values of those that are there. */
const checkValues = (file: string, answer: Answer, report: Report): void => {
  const advice = { severity: 'advice', at: answer.url, see } as const;
  const options = answer.header('X-Content-Type-Options');
  report.check(/^nosniff$/i.test(options?.split(',')[0]?.trim() ?? 'nosniff'), {
    ...advice,
    problem: `X-Content-Type-Options is ${quoted(options)}`,
    remedy: 'It must be nosniff',
  });
  if (!file.endsWith('.html')) return;
  const referrer = answer.header('Referrer-Policy');
  // Browsers use the last one.
  const last = referrer?.split(',').at(-1)?.trim().toLowerCase() ?? '';
  report.check(!leakyReferrers.includes(last), {
    ...advice,
    problem: `Referrer-Policy is ${quoted(referrer)}, which gives the address of the pane to other websites`,
    remedy: 'Send no-referrer',
  });
};

export const checkHeaders = (examination: Examination, deployment: Deployment, config: Config | undefined): void => {
  const expected = expectedPolicy(deployment, config, examination);
  for (const [file, answer] of deployment.files) {
    if (file.endsWith('.html') && expected !== undefined) checkPolicy(answer, expected, examination);
    checkForbidden(file, answer, examination.report);
    checkProtective(file, answer, examination);
    checkValues(file, answer, examination.report);
  }
};
