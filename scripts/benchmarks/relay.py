"""A TCP relay that makes a server on this computer as far away as one over a network: each direction takes a while."""

import asyncio
import subprocess
import sys
import time

ONE_WAY = 0.05


class Relay:
    """A relay to `port` in a process of its own."""

    def __init__(self, port):
        self.process = subprocess.Popen([sys.executable, __file__, str(port)], stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)


async def connect(reader, writer, port):
    # The kernel accepts a connection at once, so its first bytes wait for the round trip that opening it would take.
    open_at = time.monotonic() + 2 * ONE_WAY
    far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.gather(carry(reader, far_writer, open_at), carry(far_reader, writer, open_at))


async def carry(reader, writer, open_at):
    """Passes on what `reader` gives, each piece a while after it came."""
    pieces = asyncio.Queue()
    delivery = asyncio.create_task(deliver(pieces, writer))
    try:
        while piece := await reader.read(1 << 16):
            pieces.put_nowait((max(time.monotonic(), open_at) + ONE_WAY, piece))
    except ConnectionError:
        pass
    pieces.put_nowait((time.monotonic() + ONE_WAY, b""))
    await delivery


async def deliver(pieces, writer):
    try:
        while True:
            due, piece = await pieces.get()
            await asyncio.sleep(max(0, due - time.monotonic()))
            if not piece:
                break
            writer.write(piece)
            await writer.drain()
    except ConnectionError:
        pass
    writer.close()


async def serve(port):
    server = await asyncio.start_server(lambda *streams: connect(*streams, port), "127.0.0.1", 0, backlog=128)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
