/** Platform and version: "OfficeOnline 16.0". Undefined outside Outlook, and where it does not answer. */
export const outlookVersion = (): string | undefined => {
  try {
    const { platform, version } = Office.context.diagnostics;
    return `${platform} ${version}`;
  } catch {
    return undefined;
  }
};
