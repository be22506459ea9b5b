// A new mail message: Outlook opens it where it can; elsewhere the link's own address does.
import { mailtoUrl, openNewMessage } from '../../src/office/newMessage';

const message = {
  to: 'grace.weber@acme.example',
  subject: 'Tasks & contacts?',
  body: 'Hello Grace,\n\nis 1 < 2 & “Tasks” on?\n',
};

/** Replaces office.js. */
const setOffice = (office: unknown): void => void Object.assign(window, { Office: office });
afterEach(() => setOffice(undefined));

const withMailbox = (displayNewMessageForm: (form: object) => void, newest = 14) =>
  setOffice({
    context: {
      mailbox: { displayNewMessageForm },
      requirements: { isSetSupported: (_set: string, version: string) => Number(version.slice(2)) <= newest },
    },
  });

describe('the address of the link', () => {
  it('has a carriage return in each line break', () => {
    expect(mailtoUrl(message)).toContain('&body=Hello%20Grace%2C%0D%0A%0D%0Ais');
    expect(mailtoUrl({ ...message, body: 'a\r\nb' })).toMatch(/&body=a%0D%0Ab$/);
  });

  it('encodes what would be another parameter', () => {
    expect(mailtoUrl(message)).toContain('?subject=Tasks%20%26%20contacts%3F&body=');
    expect(mailtoUrl({ ...message, to: 'a?cc=b&c@acme.example' })).toMatch(/^mailto:a%3Fcc%3Db%26c%40acme\.example\?/);
  });

  it('has the texts unchanged', () => {
    const { searchParams } = new URL(mailtoUrl(message));
    expect(searchParams.get('subject')).toBe(message.subject);
    expect(searchParams.get('body')).toBe(message.body.replaceAll('\n', '\r\n'));
  });
});

describe("Outlook's form", () => {
  it('is opened with the texts as HTML', () => {
    const show = jest.fn();
    withMailbox(show);
    expect(openNewMessage(message)).toBe(true);
    expect(show.mock.calls).toEqual([
      [
        {
          toRecipients: ['grace.weber@acme.example'],
          subject: 'Tasks & contacts?',
          htmlBody: 'Hello Grace,<br><br>is 1 &lt; 2 &amp; “Tasks” on?<br>',
        },
      ],
    ]);
  });

  it.each([
    ['outside Outlook', () => undefined],
    ['before office.js is ready', () => setOffice({})],
    ['without a mailbox', () => setOffice({ context: {} })],
    ['without the function', () => setOffice({ context: { mailbox: {} } })],
    ['on a phone, where the function may do nothing', () => withMailbox(jest.fn(), 5)],
    [
      'when it throws',
      () =>
        withMailbox(() => {
          throw new Error('Elevated permission is required.');
        }),
    ],
  ])('is not opened %s', (_when, prepare) => {
    prepare();
    expect(openNewMessage(message)).toBe(false);
  });
});
