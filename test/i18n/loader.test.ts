// When a language is shown: once every part that the pane needs has arrived.
beforeEach(() => jest.resetModules());

/** The chunk that shows the part. */
const arrived = Promise.resolve();

const load = async () => ({
  ...(await import('../../src/i18n/loader')),
  ...(await import('../../src/i18n/languages')),
});

it('a language is shown once it is loaded', async () => {
  const { loadLanguage, shownTag, subscribeToMessages } = await load();
  const listener = jest.fn();
  subscribeToMessages(listener);
  expect(shownTag('de-CH')).toBe('en');
  await loadLanguage('de-CH');
  expect(shownTag('de-CH')).toBe('de-CH');
  expect(listener).toHaveBeenCalled();
});

it('parts that are not needed are not loaded', async () => {
  const { loadedPart, loadLanguage } = await load();
  await loadLanguage('de');
  expect(loadedPart('de', 'reader')).toBeDefined();
  expect(loadedPart('de', 'editor')).toBeUndefined();
});

it('a part is loaded in the shown language, and with every language after it', async () => {
  const { loadedPart, loadLanguage, loadPart } = await load();
  await loadLanguage('de');
  await loadPart('history', arrived);
  expect(loadedPart('de', 'history')).toBeDefined();
  await loadLanguage('ar');
  expect(loadedPart('ar', 'history')).toBeDefined();
});

it('a language that is requested while a part is loading has the part too', async () => {
  const { loadLanguage, loadPart, shownTag, loadedPart } = await load();
  await Promise.all([loadPart('editor', arrived), loadLanguage('de'), loadLanguage('ar')]);
  expect(shownTag('ar')).toBe('ar');
  expect(loadedPart('ar', 'editor')).toBeDefined();
});

it('a language that cannot be loaded leaves the one before, until the next attempt', async () => {
  const { languages, loadLanguage, shownTag } = await load();
  await loadLanguage('ar');
  jest.spyOn(languages.de, 'load').mockRejectedValueOnce(new Error('offline'));
  await loadLanguage('de');
  expect(shownTag('de')).toBe('ar');
  await loadLanguage('de');
  expect(shownTag('de')).toBe('de');
});

it('a language without a needed part is not shown, not even the parts that it has', async () => {
  const { languages, loadLanguage, loadPart, shownTag } = await load();
  await loadLanguage('de');
  jest.spyOn(languages.de, 'load').mockRejectedValueOnce(new Error('offline'));
  await loadPart('editor', arrived);
  expect(shownTag('de')).toBe('en');
  await loadLanguage('de');
  expect(shownTag('de')).toBe('de');
});

it('a part whose code cannot be loaded leaves the language', async () => {
  const { languages, loadLanguage, loadPart, shownTag } = await load();
  await loadLanguage('de');
  jest.spyOn(languages.de, 'load').mockRejectedValueOnce(new Error('offline'));
  await expect(loadPart('history', Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  expect(shownTag('de')).toBe('de');
});
