import BinanceMargin
import ExchangeAccess
import HTTPTypes
import InjectedTime
import SandboxExchange

/// The embedded exchange without a socket, for a virtual clock: time does not advance while a request is handled.
actor InProcessExchange: SandboxControl {
    private let exchange: SandboxExchange
    private let scenario: Scenario
    private let time: any TimeSource

    init(scenario: Scenario = .standard, time: any TimeSource) {
        self.time = time
        self.scenario = scenario
        exchange = SandboxExchange(scenario: scenario, time: time)
    }

    func open() async throws -> SandboxAccess {
        SandboxAccess(
            connection: InProcessConnection(transport: InProcessTransport(exchange: exchange, time: time)),
            baseURL: try BaseURL("http://127.0.0.1:1"),
            credentials: try SandboxKey.credentials(of: exchange)
        )
    }

    /// An exchange of its own that serves a scenario file's text.
    static func serving(_ text: [UInt8], time: any TimeSource) async throws -> SandboxAccess {
        let scenario: Scenario
        do {
            scenario = try ScenarioReader.read(text)
        } catch {
            throw ScenarioRefusal()
        }
        return try await InProcessExchange(scenario: scenario, time: time).open()
    }

    func run(_ drill: SandboxDrill) -> Bool { exchange.run(drill) }

    nonisolated func open(scenario: [UInt8], time: any TimeSource) async throws -> SandboxAccess {
        try await InProcessExchange.serving(scenario, time: time)
    }

    nonisolated func marketNames() async -> MarketNames? { MarketNames(scenario) }

    func close() async {}
}

/// A connection that needs no closing.
struct InProcessConnection: ExchangeConnection {
    let transport: any Transport

    func close() async {}
}

/// Passes requests to the embedded exchange and simulates its faults as a network would show them.
struct InProcessTransport: Transport {
    let time: any TimeSource

    /// Handles a request: the embedded exchange.
    let respond: @Sendable (SandboxRequest) async -> SandboxResponse

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        guard !Task.isCancelled else { throw TransportFailure(.cancelled) }
        let sent = time.now
        guard sent < request.deadline else { throw TransportFailure(.timedOut) }
        let headers = request.headers.map { (name: $0.name.rawName, value: $0.value) }
        let response = await respond(SandboxRequest(target: request.target, headers: headers))
        try await play(response.delivery, until: request.deadline)
        var fields = HTTPFields()
        for header in response.headers {
            guard let name = HTTPField.Name(header.name) else { continue }
            fields.append(HTTPField(name: name, value: header.value))
        }
        let elapsed = sent.duration(to: time.now)
        return TransportResponse(
            status: response.status,
            headers: fields,
            body: response.body,
            timing: TransportTiming(firstByte: elapsed, total: elapsed, newConnection: false)
        )
    }

    private func play(
        _ delivery: SandboxResponse.Delivery,
        until deadline: MonotonicInstant
    ) async throws(TransportFailure) {
        switch delivery {
        case .normal: return
        case .delayed(let duration):
            let arrival = time.now.advanced(by: duration)
            try await sleep(until: min(arrival, deadline))
            guard arrival < deadline else { throw TransportFailure(.timedOut) }
        case .hang:
            try await sleep(until: deadline)
            throw TransportFailure(.timedOut)
        case .reset, .truncated: throw TransportFailure(.connectionLost)
        }
    }

    private func sleep(until instant: MonotonicInstant) async throws(TransportFailure) {
        do {
            try await time.sleep(until: instant)
        } catch {
            throw TransportFailure(.cancelled)
        }
    }
}

extension InProcessTransport {
    /// Passes requests to `exchange`.
    init(exchange: SandboxExchange, time: any TimeSource) {
        self.init(time: time) { await exchange.respond(to: $0) }
    }
}
