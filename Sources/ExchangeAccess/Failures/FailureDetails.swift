package import BilingualText
package import BinanceMargin
import CommandLanguage
import InjectedTime

/// What is known about a failure beyond its problem; nil where it is not.
///
/// The failure of a statement, `error`, `doctor` and `analyze` get their next steps here, so that they agree: by the
/// exchange's code, by the HTTP status, and by the problem, in this order.
package struct FailureDetails: Hashable, Sendable {
    package var code: ExchangeCode?
    package var status: Int?
    package var host: String?
    package var path: String?

    /// The IP address that the request came from, as the exchange saw it.
    package var address: String?

    /// How long the exchange or the client's own limits require a wait.
    package var wait: Duration?

    /// How far this computer's clock is off, without a sign.
    package var offset: Duration?

    /// Where and why the response could not be read.
    package var unread: UnreadableResponse?

    /// The proxy and the certificate.
    package var connection = ConnectionFacts()

    package init() {}

    package init(_ error: ExchangeError) {
        code = error.code
        status = error.status
        host = error.request?.baseURL.authority
        path = error.request?.path
        address = error.response?.seenAddress
        wait = error.retryAfter
        unread = UnreadableResponse(error)
        connection = error.connection
        if case .transport(.proxy(let status)) = error.reason { self.status = status }
        switch (error.clockFault, Problem.of(error)) {
        case (.ahead(let milliseconds), .clockAhead), (.behind(let milliseconds), .clockBehind):
            offset = .milliseconds(milliseconds)
        default: break
        }
    }

    private var waitWords: String? { wait.map { DurationLiteral.text($0.roundedUpToSeconds) } }
    private var offsetWords: String? {
        offset.map { offset in
            let milliseconds = offset.wholeMilliseconds
            let isLong = milliseconds >= 10_000
            return DurationLiteral.text(isLong ? .seconds((milliseconds - 1) / 1000 + 1) : .milliseconds(milliseconds))
        }
    }
}

// What is wrong.
extension FailureDetails {
    /// The meaning of `problem`, with the figures that are known.
    package func meaning(of problem: Problem) -> LocalizedText {
        switch problem {
        case .addressRefused: address.map(Self.addressRefused) ?? problem.meaning
        case .clockAhead: offsetWords.map(Self.clockAhead) ?? problem.meaning
        case .clockBehind: offsetWords.map(Self.clockBehind) ?? problem.meaning
        case .hostWithoutMargin: host.flatMap { host in path.map { Self.missing(host, $0) } } ?? problem.meaning
        case .requestRefused, .accountRestricted, .assetClosed:
            code.flatMap(ErrorCatalogue.entry).map { .init($0.meaning.english, $0.meaning.chinese) } ?? problem.meaning
        case .responseUnusable, .notAnExchange, .amountNegative, .serverTimeOdd: unread?.meaning ?? problem.meaning
        default: meaningOfConnection(problem) ?? problem.meaning
        }
    }

    private static func addressRefused(_ address: String) -> LocalizedText {
        LocalizedText(
            "IP \(address) is not on the API key's whitelist",
            "IP \(address) 不在 API Key 的白名单中"
        )
    }

    private static func clockAhead(_ offset: String) -> LocalizedText {
        LocalizedText("this computer's clock is ahead of the server time by \(offset)", "本机时钟快于服务器时间 \(offset)")
    }

    private static func clockBehind(_ offset: String) -> LocalizedText {
        LocalizedText("this computer's clock is behind the server time by \(offset)", "本机时钟慢于服务器时间 \(offset)")
    }

    private static func missing(_ host: String, _ path: String) -> LocalizedText {
        LocalizedText("\(host) has no \(path) (HTTP 404)", "\(host) 没有 \(path)（HTTP 404）")
    }
}

// What to do.
extension FailureDetails {
    /// The next step after `problem`.
    package func nextStep(after problem: Problem) -> LocalizedText {
        switch problem {
        case .rateLimited, .weightSpent: if let waitWords { return Self.wait(waitWords) }
        case .banned: if let waitWords { return Self.waitForBan(waitWords) }
        case .firewall: if let waitWords { return Self.waitForFirewall(waitWords) }
        case .addressRefused: if let address { return Self.add(address) }
        case .requestRefused, .accountRestricted, .assetClosed, .exchangeFault:
            if let code { return Self.nextStep(after: code) ?? Self.unknownCode }
            if problem == .requestRefused, status.map({ $0 >= 400 }) == true { return Self.noCode }
        case .notAnExchange: if status == 400 { return Self.malformedRequest }
        case .hostWithoutMargin: if let host, let path { return Self.useServingHost(host, path) }
        case .proxyProtocol: if let step = otherProtocol { return step }
        default: break
        }
        return problem.nextStep
    }

    /// The next step after one of the exchange's codes; nil for a code that is not known.
    package static func nextStep(after code: ExchangeCode) -> LocalizedText? {
        if let problem = Problem.of(code) { return problem.nextStep }
        return steps[code] ?? ErrorCatalogue.entry(for: code).map { sentence($0.remedy) }
    }

    /// `step` with the test that separates the causes of `problem`, for where `doctor` has not run.
    package static func wholeStep(after problem: Problem?, _ step: LocalizedText) -> LocalizedText {
        guard let test = problem?.separatingTest else { return step }
        return LocalizedText(step.english + " " + test.english, step.chinese + test.chinese)
    }

    private static let steps: [ExchangeCode: LocalizedText] = [
        -1003: Problem.rateLimited.nextStep,
        -1102: .init(
            "Check the parameter that the message names: `explain` shows the request as it was sent.",
            "请检查信息中所列的参数：`explain` 显示所发送的请求。"
        ),
        -1131: .init(
            "Run `set recvWindow 5000`: the exchange allows at most 60000.",
            "请执行 `set recvWindow 5000`：交易所最多允许 60000。"
        ),
        -3012: .init(
            "Choose another asset, or wait. `inventory` shows the available inventory.",
            "请更换资产或等待。`inventory` 显示是否还有可用库存。"
        ),
        -3027: .init("Check the asset's name: `assets` lists those that margin has.", "请核对资产名称：`assets` 列出全部杠杆资产。"),
        -3045: .init("Check `inventory`: a smaller amount may still work.", "请查看 `inventory`：减少借款数量可能成功。"),
    ]

    private static let unknownCode = LocalizedText(
        """
        marginsh does not know this code: look it up in the exchange's documentation, and compare the request with \
        `explain`.
        """,
        "本程序没有收录该错误码：请查阅交易所文档，并用 `explain` 核对请求。"
    )

    private static let noCode = LocalizedText(
        """
        The exchange's own refusals have a code: something in front of it may respond. Check `show baseURL` and `show \
        proxy`, then the request with `explain`.
        """,
        "交易所自身的拒绝都带有错误码，可能是其之前的设备在响应。请检查 `show baseURL` 和 `show proxy`，再用 `explain` 核对请求。"
    )

    private static let malformedRequest = LocalizedText(
        "A web server or proxy found the request malformed. Check scheme, host and port in `show baseURL`.",
        "网页服务器或代理认为请求格式错误。请检查 `show baseURL` 中的协议、主机和端口。"
    )

    private static func wait(_ time: String) -> LocalizedText {
        LocalizedText(
            "Wait \(time). `set limitPolicy wait` waits automatically.",
            "请等待 \(time)。`set limitPolicy wait` 会自动等待。"
        )
    }

    private static func waitForBan(_ time: String) -> LocalizedText {
        LocalizedText("Send nothing for \(time): each request prolongs the ban.", "请停发 \(time)：每个请求都会延长封禁。")
    }

    private static func waitForFirewall(_ time: String) -> LocalizedText {
        LocalizedText("Send nothing for \(time), then send requests less often.", "请停发 \(time)，之后降低频率。")
    }

    private static func add(_ address: String) -> LocalizedText {
        LocalizedText(
            "On the exchange, API Management: add \(address) to the key.",
            "请在交易所的 API 管理中将 \(address) 加入白名单。"
        )
    }

    private static func useServingHost(_ host: String, _ path: String) -> LocalizedText {
        let isPortfolio = path.hasPrefix("/papi/")
        let url = isPortfolio ? BaseURL.portfolioProduction : .production
        guard host != url.host else {
            return LocalizedText(
                "Check the path: \(host) does not have it.",
                "请核对路径：\(host) 没有该路径。"
            )
        }
        let setting = isPortfolio ? "portfolioURL" : "baseURL"
        return LocalizedText(
            "Run `set \(setting) \(url)`: \(host) has no `\(Self.part(of: path))`.",
            "请执行 `set \(setting) \(url)`：\(host) 没有 `\(Self.part(of: path))`。"
        )
    }

    /// `/sapi` of `/sapi/v1/margin/account`.
    private static func part(of path: String) -> String {
        "/" + (path.split(separator: "/").first ?? "")
    }

    /// A remedy of the catalogue as a sentence.
    private static func sentence(_ remedy: Bilingual) -> LocalizedText {
        let english = remedy.english
        return LocalizedText(english.prefix(1).uppercased() + english.dropFirst() + ".", remedy.chinese + "。")
    }
}

extension Problem {
    /// The test that separates its causes; nil where there is one cause.
    fileprivate var separatingTest: LocalizedText? {
        switch self {
        case .keyRefused, .marginMissing, .keyUnknown:
            .init("`doctor` finds out which it is.", "`doctor` 可查明是哪一项。")
        case .signatureRefused:
            .init(
                """
                For another program's request: run the curl line of `explain borrow BTC`, and if it works, check \
                the request with `verify`.
                """,
                "若是其他程序的请求：请运行 `explain borrow BTC` 给出的 curl 命令，若成功，请用 `verify` 检查该请求。"
            )
        default: nil
        }
    }
}
