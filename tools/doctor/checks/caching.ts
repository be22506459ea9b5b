// Cache-Control: scripts and icons are stored, and updates arrive.
import type { Answer } from '../client';
import type { Deployment, Examination } from '../deployment';
import { quoted, type Report } from '../report';

const see = 'hosting.md#headers';

/** In seconds. Undefined where browsers guess. */
const lifetimeOf = (answer: Answer): number | undefined => {
  const control = (answer.header('Cache-Control') ?? '').toLowerCase();
  if (/\bno-(cache|store)\b/.test(control)) return 0;
  // A CDN obeys s-maxage, browsers max-age.
  const ages = [...control.matchAll(/\b(?:max-age|s-maxage)="?(\d+)/g)].map(([, age]) => Number(age));
  if (ages.length > 0) return Math.max(...ages);
  const expires = answer.header('Expires');
  if (expires === undefined) return undefined;
  const difference = (Date.parse(expires) - Date.parse(answer.header('Date') ?? '')) / 1000;
  return Number.isNaN(difference) ? 0 : Math.max(0, difference);
};

const forbidsStoring = (answer: Answer): boolean => /\bno-store\b/i.test(answer.header('Cache-Control') ?? '');

const day = 24 * 60 * 60;
/** Seconds, within which an update may be late. */
const shortTime = 60 * 60;

const checkRevalidated = (answer: Answer, report: Report): void => {
  const lifetime = lifetimeOf(answer);
  const finding = {
    ...({ severity: 'wrong', at: answer.url, see } as const),
    problem:
      lifetime === undefined
        ? `Cache-Control is ${quoted(answer.header('Cache-Control'))}, so that Outlook guesses how long it may use an old version`
        : `Cache-Control is ${quoted(answer.header('Cache-Control'))}, so that updates arrive late`,
    remedy: 'Send Cache-Control: no-cache for pages and JSON files',
  };
  const isLong = lifetime === undefined || lifetime > shortTime;
  report.check(lifetime === 0, { ...finding, severity: isLong ? 'wrong' : 'advice' });
};

const checkImmutable = (answer: Answer, report: Report): void => {
  report.check((lifetimeOf(answer) ?? 0) > 30 * day, {
    ...{ severity: 'advice', at: answer.url, see },
    problem: `Cache-Control of scripts with a hash in their name is ${quoted(answer.header('Cache-Control'))}, so that they are loaded again and again`,
    remedy: 'Send Cache-Control: public, max-age=31536000, immutable for them',
  });
};

const checkIcon = (answer: Answer, report: Report): void => {
  report.check(!forbidsStoring(answer), {
    ...{ severity: 'wrong', at: answer.url, see },
    problem: `Cache-Control of the icons is ${quoted(answer.header('Cache-Control'))}, and Outlook does not show icons with no-store`,
    remedy: 'Send Cache-Control: public, max-age=86400 for them',
  });
};

export const checkCaching = ({ project, report }: Examination, { files }: Deployment): void => {
  for (const [file, answer] of files) {
    const rule = project.cacheControlOf(file);
    if (rule.includes('immutable')) checkImmutable(answer, report);
    else if (file.endsWith('.png')) checkIcon(answer, report);
    else if (/\.(html|json)$/.test(file)) checkRevalidated(answer, report);
  }
};
