import BinanceMargin
import BinanceMarginHTTP
import ExchangeAccess
import InjectedTime
import MarginShell
import ShellRuntime
import ShellSession

/// Connections over HTTP, through a proxy where the session or the environment names one.
struct HTTPConnecting: ExchangeConnecting {
    let time: any TimeSource

    /// The process's environment, for `HTTPS_PROXY`, `SSL_CERT_FILE` and their like.
    var variables: [String: String] = [:]

    var home: String?

    /// Runs every connection; nil for a thread for each transport.
    var thread: ConnectionThread?

    func connect(_ plan: ConnectionPlan) throws -> any ExchangeConnection {
        HTTPConnection(http: HTTPTransport(configuration: try configuration(for: plan), time: time))
    }

    func configuration(for plan: ConnectionPlan) throws -> HTTPTransportConfiguration {
        var configuration = HTTPTransportConfiguration()
        configuration.thread = thread
        configuration.proxy = try plan.proxy.map { try proxy($0, login: plan.proxyLogin) } ?? environmentProxy()
        if let file = plan.authoritiesFile {
            configuration.roots = .file(HomePath.expanded(file, home: home))
        } else if let file = variables["SSL_CERT_FILE"], !file.isEmpty {
            configuration.roots = .file(file)
        }
        return configuration
    }

    private func proxy(_ setting: String, login: ProxyPassword?) throws -> Proxy {
        do throws(ProxyFault) {
            return try ProxyURL(setting: setting).proxy(
                login: login.map { ProxyLogin(user: $0.user, password: $0.password) },
                exceptions: ProxyEnvironment.exceptions(in: variables)
            )
        } catch {
            throw ShellFailure.badProxy(setting, error)
        }
    }

    private func environmentProxy() throws -> Proxy? {
        do throws(ProxyFault) {
            return try ProxyEnvironment.proxy(in: variables)
        } catch {
            // The variable's value may contain a password, so the failure shows its name.
            throw ShellFailure.badProxy("HTTPS_PROXY", error)
        }
    }
}

/// A connection over HTTP, opened at the first request.
struct HTTPConnection: ExchangeConnection {
    let http: HTTPTransport

    var transport: any Transport { http }

    /// Does not wait until everything is closed: a peer that is silent in a handshake or does not reply to TLS's close
    /// message would delay a change of profile and the end of the process.
    func close() async { Task.detached { [http] in await http.shutdown() } }
}

/// Probes the network path to an exchange with real sockets.
struct HTTPProbing: ConnectionProbing {
    /// Connects as requests do, so that the probe takes the same path.
    let connecting: HTTPConnecting
    var resolver: any NameResolver = SystemNameResolver()

    func look(at plan: ConnectionPlan, within limit: Duration) async -> NetworkPathReport? {
        let configuration: HTTPTransportConfiguration
        do {
            configuration = try connecting.configuration(for: plan)
        } catch {
            var report = NetworkPathReport(host: plan.baseURL.host, port: plan.baseURL.effectivePort)
            report.failedStep = .configuration
            report.failure = .proxy(status: nil)
            return report
        }
        let probe = ConnectionProbe(
            time: connecting.time,
            timeout: limit,
            proxy: configuration.proxy,
            roots: configuration.roots,
            resolver: resolver
        )
        var report = await probe.run(plan.baseURL)
        guard let proxy = configuration.proxy, report.isProxied else { return report }
        report.proxy = proxy.address
        report.proxyUser = proxy.login?.user
        report.proxyOrigin = plan.proxy == nil ? "environment" : "setting"
        return report
    }
}
