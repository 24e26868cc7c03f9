import BilingualText
import CommandLanguage
import BinanceMargin
import ShellRuntime
import Testing

@testable import ShellSession

@Suite struct SettingsStoreTests {
    private let declarations = ShellSettings().declarations

    @Test func `a higher layer outranks the ones below, in any order`() {
        var store = SettingsStore(declarations: declarations)
        #expect(store["timeout"] == .init(text: "15s", origin: .defaultValue))
        for origin in [SettingOrigin.typed, .flag, .environment, .profile, .startFile] {
            store.set("timeout", to: "\(origin.rawValue)s", from: origin)
            #expect(store["timeout"]?.origin == .typed)
        }
        for expected in [SettingOrigin.flag, .environment, .profile, .startFile, .defaultValue] {
            store.clear(SettingOrigin(rawValue: expected.rawValue + 1) ?? .typed)
            #expect(store["timeout"]?.origin == expected)
        }
    }

    @Test func `unset forgets only what was typed`() {
        var store = SettingsStore(declarations: declarations)
        store.set("recvWindow", to: "7000", from: .profile)
        store.set("recvWindow", to: "5000", from: .typed)
        store.unset("recvWindow")
        #expect(store["recvWindow"] == .init(text: "7000", origin: .profile))
    }

    @Test func `the base URL follows its text in every layer`() {
        var store = SettingsStore(declarations: declarations)
        func isRead(_ text: String?) -> Bool {
            store["baseURL"]?.text == text && store.baseURL == text.flatMap { try? BaseURL($0) }
        }
        #expect(isRead("https://api.binance.com"))
        store.set("baseURL", to: "http://127.0.0.1:1", from: .profile)
        #expect(isRead("http://127.0.0.1:1"))
        store.set("baseURL", to: "http://127.0.0.1:2", from: .typed)
        #expect(isRead("http://127.0.0.1:2"))
        store.set("baseURL", to: "no url", from: .script)
        #expect(isRead("no url"))
        #expect(store.baseURL == nil)
        store = store.withoutScripts
        #expect(isRead("http://127.0.0.1:2"))
        store.unset("baseURL")
        #expect(isRead("http://127.0.0.1:1"))
        store.clear(.profile)
        #expect(isRead("https://api.binance.com"))
        store.forget("baseURL")
        #expect(isRead(nil))
    }

    @Test func `typed values reach the request's options`() {
        var store = SettingsStore(declarations: declarations)
        #expect(store.requestOptions.recvWindow == nil)
        store.set("recvWindow", to: "5000", from: .typed)
        store.set("timeout", to: "1m30s", from: .typed)
        store.set("limitPolicy", to: "wait", from: .typed)
        store.set("limitShare", to: "80", from: .typed)
        let options = store.requestOptions
        #expect(options.recvWindow?.milliseconds == 5000)
        #expect(options.timeout == .seconds(90))
        #expect(options.deadline == .seconds(180))
        #expect(options.limitPolicy == .wait)
        #expect(options.limitShare.percent == 80)
    }

    @Test(arguments: [
        ("recvWindow", "MARGINSH_RECV_WINDOW"), ("baseURL", "MARGINSH_BASE_URL"), ("apiKey", "MARGINSH_API_KEY"),
        ("secret", "MARGINSH_SECRET"), ("caFile", "MARGINSH_CA_FILE"), ("proxyAuth", "MARGINSH_PROXY_AUTH"),
    ])
    func `a setting's variable is its name in capitals`(name: String, variable: String) {
        #expect(NamedVariables.variable(for: name) == variable)
    }

    @Test(arguments: ["recvWindow=7000", "secret=env:A=B", "production=on"])
    func `a flag's value outranks the environment's`(assignment: String) throws {
        let session = ShellSession(schema: ShellSettings())
        let name = String(assignment.prefix { $0 != "=" })
        session.update { $0.settings.set(name, to: "below", from: .environment) }
        try FlagSettings([assignment]).apply(to: session)
        let entry = try #require(session.snapshot.settings[name])
        #expect(entry == .init(text: String(assignment.dropFirst(name.count + 1)), origin: .flag))
    }

    @Test(arguments: [
        "recvWindow", "recvWindow=60001", "nosuch=1", "secret=topSECRET1", "topSECRET1", "topSECRET1=1",
        "proxy=http://me:topSECRET1@proxy", "proxyAuth=me:topSECRET1", "passphrase=topSECRET1",
    ])
    func `a flag that does not fit is refused, and a secret in it not repeated`(assignment: String) throws {
        let session = ShellSession(schema: ShellSettings())
        let failure = #expect(throws: ShellFailure.self) { try FlagSettings([assignment]).apply(to: session) }
        #expect(failure?.status == .usage)
        let messages = [failure?.message, failure?.nextStep].compactMap(\.self)
        let words = messages.map { $0.text(in: .english) }.joined()
        #expect(!words.isEmpty && !words.contains("topSECRET1"))
        #expect(ShellSettings().declarations.allSatisfy { session.snapshot.settings[$0.name]?.origin != .flag })
    }

    @Test func `every setting has a default its own declaration takes`() throws {
        for declaration in declarations {
            guard let value = declaration.defaultValue else { continue }
            try declaration.check(value, at: SourceRange(0, 0))
        }
    }
}
