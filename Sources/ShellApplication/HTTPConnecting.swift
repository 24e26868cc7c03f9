import MarginClient
import MarginClientHTTP
import MarginShell
import TimeSource

/// Connections over HTTP.
struct HTTPConnecting: ExchangeConnecting {
    let time: any TimeSource

    func connect(_ plan: ConnectionPlan) throws -> any ExchangeConnection {
        HTTPConnection(http: HTTPTransport(time: time))
    }
}

/// A connection over HTTP, opened at the first question.
struct HTTPConnection: ExchangeConnection {
    let http: HTTPTransport

    var transport: any Transport { http }

    func close() async {
        await http.shutdown()
    }
}
