/// A proxy for tests: every requested host leads to one port of this machine.
///
/// Independent of the client under test, in Python: `tunnel.py http|socks5|socks5-password PORT LOG [USER:PASSWORD]`.
/// It prints its own port once it listens, and writes the requests to LOG.
enum TunnelProgram {
    static let text = #"""
        import base64, socket, sys, threading

        mode, target, log = sys.argv[1], int(sys.argv[2]), open(sys.argv[3], "a", buffering=1)
        login = sys.argv[4] if len(sys.argv) > 4 else None

        def pour(source, sink):
            try:
                while True:
                    data = source.recv(65536)
                    if not data:
                        break
                    sink.sendall(data)
            except OSError:
                pass
            for end in (source, sink):
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass

        def join(client):
            server = socket.create_connection(("127.0.0.1", target))
            threading.Thread(target=pour, args=(server, client), daemon=True).start()
            pour(client, server)

        def exactly(client, count):
            data = b""
            while len(data) < count:
                more = client.recv(count - len(data))
                if not more:
                    raise OSError("gone")
                data += more
            return data

        def http(client):
            head = b""
            while b"\r\n\r\n" not in head:
                head += exactly(client, 1)
            lines = head.decode("latin-1").split("\r\n")
            log.write("asked " + lines[0] + "\n")
            wanted = "basic " + base64.b64encode(login.encode()).decode() if login else None
            given = [line.split(":", 1)[1].strip() for line in lines if line.lower().startswith("proxy-authorization:")]
            if wanted and [g.lower() for g in given] != [wanted.lower()]:
                client.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n"
                               b"Content-Length: 0\r\n\r\n")
                client.close()
                return
            client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            join(client)

        def socks5(client):
            version, count = exactly(client, 2)
            methods = exactly(client, count)
            if mode == "socks5-password" or 0 not in methods:
                log.write("refused\n")
                client.sendall(b"\x05\xff")
                client.close()
                return
            client.sendall(b"\x05\x00")
            _, command, _, kind = exactly(client, 4)
            if kind == 3:
                host = exactly(client, exactly(client, 1)[0]).decode()
            else:
                host = str(exactly(client, 4 if kind == 1 else 16))
            port = int.from_bytes(exactly(client, 2), "big")
            log.write(f"asked {host}:{port}\n")
            client.sendall(b"\x05\x00\x00\x01" + b"\x00" * 6)
            join(client)

        def serve(client):
            try:
                http(client) if mode == "http" else socks5(client)
            except OSError:
                client.close()

        listener = socket.create_server(("127.0.0.1", 0))
        print(listener.getsockname()[1], flush=True)
        while True:
            client, _ = listener.accept()
            threading.Thread(target=serve, args=(client,), daemon=True).start()
        """#
}
