// The clocks: tokens have times, and a CRM whose clock is wrong rejects them.
import type { Answer } from '../client';
import type { Report } from '../report';

/** Milliseconds: what the CRM tolerates (docs/contract.md, Tokens). */
const tolerance = 60_000;

/** How far the server's clock is ahead of ours, in milliseconds. A cache may have stored the response for some time. */
const aheadOf = (answer: Answer): number => {
  const date = Date.parse(answer.header('Date') ?? '');
  const age = Number(answer.header('Age') ?? 0) * 1000;
  // The header has whole seconds.
  const ahead = date + age + 500 - answer.at;
  return Number.isNaN(ahead) ? 0 : ahead;
};

const amountOf = (ahead: number): string => {
  const seconds = Math.round(Math.abs(ahead) / 1000);
  if (seconds < 120) return `${seconds} seconds`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`;
};

const directionOf = (ahead: number): string => (ahead > 0 ? 'ahead of' : 'behind');

const originOf = (answer: Answer): string => new URL(answer.url).origin;

const see = 'contract.md#tokens';

const checkClock = (answer: Answer, isCrm: boolean, report: Report): void => {
  const ahead = aheadOf(answer);
  report.check(Math.abs(ahead) <= tolerance, {
    ...{ severity: isCrm ? 'wrong' : 'advice', at: originOf(answer), see },
    problem: `its clock is ${amountOf(ahead)} ${directionOf(ahead)} that of this computer${isCrm ? ', and the CRM rejects tokens by it' : ''}`,
    remedy: 'One of the two is wrong: compare both with a third clock, and let the server use NTP',
  });
};

/** @param crm undefined if nothing came from it */
export const checkClocks = (addin: Answer, crm: Answer | undefined, report: Report): void => {
  if (!crm || originOf(crm) === originOf(addin)) {
    checkClock(crm ?? addin, crm !== undefined, report);
    return;
  }
  const [one, other] = [aheadOf(addin), aheadOf(crm)];
  const agree = Math.abs(one) > tolerance && Math.abs(one - other) <= tolerance;
  if (!agree) {
    checkClock(addin, false, report);
    checkClock(crm, true, report);
    return;
  }
  report.check(false, {
    ...{ severity: 'advice', at: originOf(crm), see },
    problem: `its clock and that of ${originOf(addin)} agree, and are ${amountOf(other)} ${directionOf(other)} that of this computer`,
    remedy: 'Probably the clock of this computer is wrong: correct it',
  });
};
