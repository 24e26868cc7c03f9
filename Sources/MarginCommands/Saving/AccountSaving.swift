import BilingualText
import BinanceMargin
import ExchangeAccess
import InjectedTime
import ShellRuntime
import ShellSession
import SystemCalls

/// `account save FILE [scale]`: reads an account, finds its model, and writes both as a scenario file.
struct AccountSaving {
    let requester: ExchangeRequester
    let time: any TimeSource

    /// - Throws: what a request met, or that the file could not be written.
    func save(to path: String, isScaled: Bool, under snapshot: SessionSnapshot) async throws -> SavedAccountResult {
        guard !snapshot.isOnRecord else {
            throw ShellFailure.configuration(.accountSaveRecorded, next: .accountSaveRecordedNext)
        }
        guard (try? FileStatus(of: path, followingSymbolicLinks: false)) == nil else { throw Self.exists(path) }
        let source = try await requester.asking(under: snapshot) { client throws(ExchangeError) in
            try await AccountSourceReader(client: client, scope: snapshot.scope, isSandbox: snapshot.isSandbox).source()
        }
        guard let response = source.response else { throw Self.notAScenario }
        let fit = try await fit(source)
        var scenario = AccountScenario(source: source, model: fit.model)
        if isScaled {
            var generator = SystemRandomNumberGenerator()
            scenario.scale = .random(using: &generator)
            _ = try await serve(scenario.text)
        }
        do throws(SystemCallError) {
            try AtomicFile.create(path, with: scenario.text)
        } catch {
            throw error.number == .alreadyExists ? Self.exists(path) : ShellFailure.unwritable(path, error)
        }
        return SavedAccountResult(
            path: path,
            scope: snapshot.scope,
            fit: fit,
            leftOut: scenario.leftOut,
            isScaled: isScaled,
            response: response,
            sent: source.sent
        )
    }

    private func fit(_ source: AccountSource) async throws -> AccountFit {
        try await AccountFitter(source: source) { try await serve($0) }.best()
    }

    private func serve(_ text: String) async throws -> MarginClient {
        do {
            return try await requester.gateway.client(ofScenario: text, time: time)
        } catch is ScenarioRefusal {
            throw Self.notAScenario
        }
    }

    private static var notAScenario: ShellFailure {
        ShellFailure(status: .exchange, category: .exchange, message: .accountNotAScenario)
    }

    private static func exists(_ path: String) -> ShellFailure {
        .configuration(.accountFileExists(Code(path)), next: .accountFileExistsNext)
    }
}
