import BilingualText
import MarginShell
import ShellRuntime
import Testing

@testable import ShellSession

struct RegistryTests {
    private let declarations = VirtualShell().assembly.registry.commands.map(\.declaration)

    /// The decisions on every command, its subcommands and options: what they need of `--allow`.
    ///
    /// A new form fails the test below until its class, or that it needs none, is written here on purpose. `source` of
    /// a file outside the script's folder needs `read`, which depends on its path.
    private static let decisions: [String: PermissionClass?] = [
        "across": .profile,
        "account": nil, "account against": nil, "account all": nil, "account cross": nil, "account isolated": nil,
        "account recvWindow": nil, "account save": .write, "account save cross": nil, "account save isolated": nil,
        "account save recvWindow": nil, "account save scale": nil,
        "analyze": .read, "analyze against": nil, "assets": nil, "borrow": nil, "borrow cross": nil,
        "borrow isolated": nil, "borrow recvWindow": nil, "bundle": .write, "bundle for": nil,
        "clear": nil, "clock": nil, "doctor": nil, "doctor all": nil, "doctor list": nil,
        "doctor offline": nil, "doctor only": nil,
        "doctor share": nil, "doctor strict": nil, "echo": nil, "error": nil, "explain": nil,
        "explain timestamp": nil, "fg": nil, "get": nil, "get cross": nil, "get isolated": nil, "get pages": nil,
        "get recvWindow": nil, "help": nil, "help example": nil, "history": nil,
        "history failed": nil, "history last": nil, "history save": .write, "history save last": nil,
        "history save replace": nil,
        "inventory": nil, "jobs": nil,
        "notify": .run, "pairs": nil, "ping": nil, "plot": nil, "plot from": .read,
        "plot inventory": nil, "profile default": .profile, "profile delete": .profile,
        "profile list": .profile,
        "profile new": .profile, "profile path": .profile, "profile rename": .profile, "profile save": .profile,
        "profile show": .profile,
        "profile use": .profile, "quit": nil, "record": .write,
        "record scale": nil, "record stop": .write, "replay": .read, "replay loose": nil, "sandbox add": nil,
        "sandbox borrow": nil, "sandbox fault": nil,
        "sandbox fault for": nil, "sandbox fault of": nil,
        "sandbox fault times": nil, "sandbox leverage": nil, "sandbox portfolio": nil, "sandbox price": nil,
        "sandbox remove": nil,
        "sandbox repay": nil, "sandbox reset": nil, "sandbox skew": nil,
        "sandbox skew behind": nil, "set": nil, "show": nil, "sleep": nil, "source": nil, "stop": nil,
        "stop all": nil, "terms": nil, "terms amount": nil, "terms cross": nil,
        "terms isolated": nil,
        "terms recvWindow": nil, "unset": nil, "verify": nil, "use cross": nil, "use isolated": nil,
        "use portfolio": nil, "borrow portfolio": nil, "watch portfolio": nil, "account portfolio": nil,
        "why portfolio": nil,
        "wait": nil, "watch": nil,
        "watch changes": nil, "watch cross": nil, "watch inventory": nil, "watch for": nil, "watch isolated": nil,
        "watch recvWindow": nil,
        "watch times": nil, "watch until": nil, "watch when": nil, "weight": nil, "weight all": nil,
        "whoami": nil,
        "why": nil, "why add": nil, "why against": nil, "why all": nil, "why borrow": nil, "why leverage": nil,
        "why price": nil, "why reach": nil, "why remove": nil, "why repay": nil, "why cross": nil, "why isolated": nil,
        "why recvWindow": nil,
    ]

    private static let settingDecisions: [String: PermissionClass?] = [
        "apiKey": .credentials, "baseURL": .baseURL, "color": nil, "editor": nil, "format": nil, "history": nil,
        "lang": nil, "limitPolicy": nil, "limitShare": nil, "limitWait": nil, "logFile": .write, "onError": nil,
        "passphrase": .credentials, "plain": nil, "portfolioURL": .baseURL, "prompt": nil, "recvWindow": nil,
        "secret": .credentials,
        "caFile": .network, "production": nil, "proxy": .network, "proxyAuth": .network,
        "timeout": nil, "timing": nil, "watchStyle": nil,
    ]

    /// They choose among rows that the statement gives anyway.
    private static let rowOptions = ["where", "sort", "first"]

    @Test func `every form of a command has a class that was decided on`() {
        var found: [String: PermissionClass?] = [:]
        for declaration in declarations {
            let signature = declaration.signature
            if let main = signature.main {
                found[declaration.name] = .some(declaration.permission)
                for option in main.options where !Self.rowOptions.contains(option.word) {
                    found["\(declaration.name) \(option.word)"] = .some(option.permission)
                }
            }
            for subcommand in signature.subcommands {
                let name = "\(declaration.name) \(subcommand.name)"
                found[name] = .some(subcommand.permission)
                for option in subcommand.form.options where !Self.rowOptions.contains(option.word) {
                    found["\(name) \(option.word)"] = .some(option.permission)
                }
            }
        }
        for name in Set(found.keys).union(Self.decisions.keys).sorted() {
            #expect(found[name] == Self.decisions[name], "\(name)")
        }
    }

    @Test func `every setting has a class that was decided on`() {
        let found = Dictionary(uniqueKeysWithValues: ShellSettings().declarations.map { ($0.name, $0.permission) })
        for name in Set(found.keys).union(Self.settingDecisions.keys).sorted() {
            #expect(found[name] == Self.settingDecisions[name], "\(name)")
        }
    }

    @Test func `names, aliases and hints are distinct`() {
        let names = declarations.flatMap { [$0.name] + $0.aliases }
        let hints = declarations.flatMap(\.hints)
        #expect(Set(names).count == names.count)
        #expect(Set(hints).count == hints.count)
        #expect(Set(names).isDisjoint(with: hints))
    }

    @Test func `a hint suggests its command`() async {
        for declaration in declarations {
            for hint in declaration.hints {
                let shell = VirtualShell()
                let status = await shell.run(hint)
                #expect(status == 2, "\(hint)")
                #expect(shell.errors.text.contains("`\(declaration.name)`"), "\(hint): \(shell.errors.text)")
            }
        }
    }

    @Test func `every declaration speaks both languages`() {
        for declaration in declarations {
            var texts = [declaration.summary, declaration.discussion] + declaration.examples.map(\.explanation)
            let forms = [declaration.signature.main].compactMap(\.self) + declaration.signature.subcommands.map(\.form)
            texts += forms.flatMap(\.options).map(\.summary) + declaration.signature.subcommands.map(\.summary)
            for text in texts {
                #expect(!text.english.isEmpty && !text.chinese.isEmpty, "\(declaration.name)")
                #expect(text.english != text.chinese, "\(declaration.name)")
            }
        }
        for setting in ShellSettings().declarations {
            #expect(!setting.summary.english.isEmpty && !setting.summary.chinese.isEmpty, "\(setting.name)")
        }
    }
}
