// A web server that does not start: the test that needs it fails soon, and no process stays.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { isInstalled, startNginx } from './webServer';

const configuration = (folder: string, address: string) =>
  `pid ${folder}/nginx.pid; events {} http { access_log off; server { listen ${address}; } }`;

(isInstalled('nginx') ? describe : describe.skip)('a server that', () => {
  test('listens elsewhere is stopped after the limit', async () => {
    let folder = '';
    const starting = startNginx((_port, temporary) => {
      folder = temporary;
      return configuration(temporary, `unix:${temporary}/socket`);
    }, 500);
    await expect(starting).rejects.toThrow('nginx did not start');
    // It is removed when the process has ended.
    expect([folder, existsSync(folder)]).toEqual([expect.stringContaining('nginx-'), false]);
  });

  test('has no port of its own has not started, although another process answers there', async () => {
    const other = createServer((_request, response) => response.end('other'));
    const starting = startNginx((port, temporary) => {
      other.listen(port, '127.0.0.1');
      return configuration(temporary, `127.0.0.1:${port}`);
    });
    await expect(starting).rejects.toThrow('Address already in use');
    other.close();
  });
});
