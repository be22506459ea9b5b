import { openDialog } from '../../src/office/dialog';
import { detectHost } from '../../src/office/officeReady';
import { outlook, page, removeOffice } from './fakeOffice';

afterEach(removeOffice);

test('returns the message of a dialog that Outlook cannot close', async () => {
  const close = jest.fn(() => {
    throw new TypeError('Cannot read properties of null');
  });
  type Handler = (event: { message: string }) => void;
  const addEventHandler = (type: string, handler: Handler) => {
    if (type === 'message') setTimeout(() => handler({ message: 'a token' }));
  };
  const displayDialogAsync = (_url: string, _options: object, callback: (result: object) => void) =>
    callback({ status: 'succeeded', value: { addEventHandler, close } });
  page({ ...outlook({ ui: { displayDialogAsync } }), EventType: { DialogMessageReceived: 'message' } });
  await detectHost();
  expect(await openDialog('https://localhost/signin.html', 1_000, () => true)).toBe('a token');
  expect(close).toHaveBeenCalledTimes(1);
  // An exception in a listener is reported later.
  await new Promise((resolve) => setTimeout(resolve));
});
