// A server on a loopback port that is free, or on a given one.

/** @returns its origin */
export async function listen(server, protocol, port = 0) {
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return `${protocol}://localhost:${server.address().port}`;
}
