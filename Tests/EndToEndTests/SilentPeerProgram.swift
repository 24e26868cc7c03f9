/// A peer that sends so much and then neither sends nor reads any more: `silent.py STATE PORT_FILE REACHED_FILE`.
///
/// It writes its port, and a line for each connection that has come to the state named.
enum SilentPeerProgram {
    /// Each state, the base URL that leads to it, and further settings; `PORT` is replaced by the peer's port.
    static let states: [(name: String, baseURL: String, settings: String)] = [
        ("tls", "https://localhost:PORT", ""),
        ("head", "http://127.0.0.1:PORT", ""),
        ("half-head", "http://127.0.0.1:PORT", ""),
        ("body", "http://127.0.0.1:PORT", ""),
        ("tls-head", "https://localhost:PORT", "set caFile ~/peer.pem"),
        ("tls-body", "https://localhost:PORT", "set caFile ~/peer.pem"),
        ("connect", "https://exchange.test", "set proxy http://127.0.0.1:PORT"),
        ("connect-tls", "https://exchange.test", "set proxy http://127.0.0.1:PORT"),
        ("socks", "https://exchange.test", "set proxy socks5://127.0.0.1:PORT"),
        ("socks-connect", "https://exchange.test", "set proxy socks5://127.0.0.1:PORT"),
        ("socks-tls", "https://exchange.test", "set proxy socks5://127.0.0.1:PORT"),
    ]

    static let text = #"""
        import os, socket, ssl, sys, threading

        state, port_file, reached = sys.argv[1], sys.argv[2], sys.argv[3]
        kept = []

        def head(client):
            data = b""
            while b"\r\n\r\n" not in data:
                more = client.recv(65536)
                if not more:
                    return
                data += more

        def serve(client):
            kept.append(client)
            if state.startswith("tls-"):
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain("peer.pem", "peer.key")
                client = context.wrap_socket(client, server_side=True)
                kept.append(client)
            if state not in ("tls", "socks"):
                if state.startswith("socks"):
                    client.recv(3)
                    client.sendall(b"\x05\x00")
                    client.recv(512)
                else:
                    head(client)
            if state == "socks-tls":
                client.sendall(b"\x05\x00\x00\x01" + b"\x00" * 6)
            if state == "connect-tls":
                client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            if state == "half-head":
                client.sendall(b"HTTP/1.1 200 OK\r\nContent-")
            if state.endswith("body"):
                client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{")
            with open(reached, "a") as file:
                file.write("reached\n")

        listener = socket.create_server(("127.0.0.1", 0))
        with open(port_file + ".new", "w") as file:
            file.write(str(listener.getsockname()[1]))
        os.rename(port_file + ".new", port_file)
        while True:
            threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
        """#
}
