// What the pane runs in, for whoever helps with a problem. In English, without tokens and without values of the policy.
import { outlookVersion } from '../../office/outlookVersion';

/** @param facts that the pane shows, each with its name */
export const diagnosticsText = (facts: readonly (readonly [name: string, value: string])[]): string => {
  const { lang, dir, dataset } = document.documentElement;
  return [
    ...facts.map(([name, value]) => `${name}: ${value}`),
    `Outlook: ${outlookVersion() ?? '-'}`,
    `Browser: ${navigator.userAgent}`,
    `Language: ${lang} ${dir}`,
    `Theme: ${dataset.theme ?? '-'}`,
    `Size: ${window.innerWidth} x ${window.innerHeight} at ${window.devicePixelRatio}`,
    `Online: ${navigator.onLine}`,
    `Time: ${new Date().toISOString()}`,
  ].join('\n');
};
