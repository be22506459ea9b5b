import { createServer, type RequestListener } from 'node:http';
import { listening } from '../server/listening';

export const serveLoopback = async (listener: RequestListener): Promise<{ origin: string; stop: () => void }> => {
  const server = createServer(listener);
  // A browser repeats a request by itself if a reused connection is reset. The pane must do it here.
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
