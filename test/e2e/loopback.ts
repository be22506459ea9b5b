// A server on a loopback port that the system chooses, for the pages of a browser.
import { createServer, type RequestListener } from 'node:http';
import { listening } from '../server/listening';

export const serveLoopback = async (listener: RequestListener): Promise<{ origin: string; stop: () => void }> => {
  const server = createServer(listener);
  // Where a connection was used before, a browser asks again by itself when it is reset: here the pane is to.
  server.maxRequestsPerSocket = 1;
  const { port } = new URL(await listening(server));
  return {
    origin: `http://localhost:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
