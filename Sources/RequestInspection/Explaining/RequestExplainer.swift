import BilingualText
import BinanceMargin
import CommandLanguage
package import ExchangeAccess
import InjectedTime
package import ShellRuntime
import ShellSession

/// Explains the requests that statements would send. It sends nothing.
package struct RequestExplainer: Sendable {
    package let gateway: ExchangeGateway

    package init(gateway: ExchangeGateway) { self.gateway = gateway }

    /// The requests of `statement`, in the order it would send them.
    ///
    /// - Parameters:
    ///   - statement: bound in the context of the surrounding command.
    ///   - timestamp: milliseconds since 1970, instead of the clock's. The signature is then shown, in full once its
    ///     window
    ///     has passed.
    /// - Throws: `ShellFailure` if the statement sends no request, or its key cannot be read.
    package func explain(_ statement: BoundStatement, timestamp: Int64? = nil) async throws -> [Explanation] {
        let invocation = statement.invocation
        guard let command = statement.command.core as? any RequestingCommand else {
            let hasBlock = statement.command.declaration.hasBlockOfOtherSessions
            throw hasBlock ? ShellFailure.explainsNoBlock(invocation) : .asksNothing(invocation)
        }
        let requests = try command.requests(of: invocation)
        guard !requests.isEmpty else { throw ShellFailure.asksNothing(invocation) }
        var explanations: [Explanation] = []
        for request in requests {
            explanations.append(try await explain(request, of: invocation, timestamp: timestamp))
        }
        return explanations
    }

    private func explain(
        _ request: PlannedRequest,
        of invocation: CommandInvocation,
        timestamp: Int64?
    ) async throws -> Explanation {
        let snapshot = request.snapshot
        let scoped = request.namesFromScope
        let client = try await gateway.client(for: snapshot)
        let request = try Self.request(for: request, of: client, timestamp: timestamp)
        let offset = client.host.clock.reading.map { $0.offset.wholeMilliseconds } ?? 0
        let curl = CurlCommand(
            request: request,
            proxy: snapshot.settings["proxy"]?.text,
            hasProxyLogin: snapshot.settings["proxyAuth"] != nil,
            authoritiesFile: snapshot.settings["caFile"]?.text,
            clockOffset: offset
        )
        return Explanation(
            statement: invocation.text,
            request: request,
            parameters: request.parameters.filter { $0.origin != .signer }
                .map { parameter in
                    let origin = ParameterOrigin(parameter, of: invocation, under: snapshot, scoped: scoped)
                    return Explanation.Parameter(name: parameter.name, value: parameter.value, origin: origin)
                },
            signature: timestamp.flatMap { stamp in request.signature.map { shown($0, at: stamp, by: client.host) } },
            curl: curl.text,
            isSimulated: gateway.isSimulated(snapshot)
        )
    }

    /// `signature` as it may be shown: in full if no exchange accepts it any more, otherwise only its beginning.
    private func shown(_ signature: String, at timestamp: Int64, by host: HostState) -> String {
        SignatureWindow(host: host).hasPassed(timestamp) ? signature : "\(signature.prefix(6))…"
    }

    private static func request(
        for request: PlannedRequest,
        of client: MarginClient,
        timestamp: Int64?
    ) throws(ShellFailure) -> PreparedRequest {
        do {
            return try request.request(of: client, timestamp: timestamp)
        } catch {
            throw ShellFailure(error)
        }
    }
}

extension ShellFailure {
    /// The statement sends nothing, so there is no request to explain.
    static func asksNothing(_ invocation: CommandInvocation) -> ShellFailure {
        var failure = ShellFailure.usage(.explainsNoRequest(Code(invocation.name.text)), at: invocation.name.range)
        failure.nextStep = .explainsNoRequestNext
        return failure
    }

    /// The statement runs a block, whose requests depend on how it runs.
    static func explainsNoBlock(_ invocation: CommandInvocation) -> ShellFailure {
        var failure = ShellFailure.usage(.explainsNoBlock, at: invocation.name.range)
        failure.nextStep = .explainsNoBlockNext
        return failure
    }
}
