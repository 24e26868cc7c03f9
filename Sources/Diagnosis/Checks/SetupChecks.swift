import BilingualText
import ExchangeAccess
import BinanceMargin
import ShellRuntime
import ShellSession
import SystemCalls

struct ProgramCheck: DiagnosticCheck {
    let name = CheckName.program
    let summary = LocalizedText("this program and how it was started", "本程序及其启动方式")

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let program = checkContext.services.program
        let facts = [
            Fact("version", program.version), Fact("build", program.build), Fact("swift", program.compiler),
            Fact("platform", program.platform),
        ]
        if program.dumpsMemory { return .fail(.programDumps, facts) }
        return .ok(unless: program.isRoot ? .programRoot : program.build == "debug" ? .programDebug : nil, facts)
    }
}

struct TerminalCheck: DiagnosticCheck {
    /// Narrower tables have little room left for figures.
    private static let fewestColumns = 40

    let name = CheckName.terminal
    let summary = LocalizedText("the terminal: size, character set, type", "终端：大小、字符集、类型")

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let terminal = checkContext.services.terminal
        var facts = [Fact("input", terminal.inputIsTerminal), Fact("output", terminal.outputIsTerminal)]
        facts += [terminal.type.map { Fact("type", $0) }, terminal.columns.map { Fact("columns", $0) }].compactMap(
            \.self
        )
        if !terminal.locale.isEmpty { facts.append(Fact("locale", terminal.locale)) }
        guard terminal.outputIsTerminal else { return .ok(facts) }
        guard terminal.isUTF8 else { return .warn(.terminalNotUTF8, facts) }
        if terminal.type.map({ $0.isEmpty || $0 == "dumb" }) ?? true { return .warn(.terminalDumb, facts) }
        return .ok(unless: terminal.columns.map { $0 < Self.fewestColumns } == true ? .terminalNarrow : nil, facts)
    }
}

/// The folders and files of the configuration: who can change them, and where they send requests.
struct ConfigurationCheck: DiagnosticCheck {
    let name = CheckName.configuration
    let summary = LocalizedText("configuration files and their permissions", "配置文件及其权限")

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let folders = checkContext.services.folders
        var facts = [folders.configuration, folders.state].compactMap { path in
            path.map { Fact("folder", "\(HomePath.shortened($0, home: folders.home)) \(Self.mode(of: $0))", .path) }
        }
        if let open = Self.openPath(in: folders) {
            return .fail(.folderOpen, [Fact("open", HomePath.shortened(open, home: folders.home), .path)])
        }
        guard await Self.startFileIsGood(checkContext.profiles) else { return .fail(.startFileErrors, facts) }
        let strange = checkContext.snapshot.unknownHost
        if !checkContext.snapshot.isSandbox {
            guard let baseURL = checkContext.baseURL else { return .fail(.baseURLUnusable, facts) }
            facts.append(Fact("url", baseURL.description, strange == nil ? .open : .host))
            if checkContext.snapshot.scope == .portfolio {
                guard let url = checkContext.settings.portfolioURL else { return .fail(.portfolioURLMissing, facts) }
                facts.append(Fact("portfolio-url", url.description, strange == nil ? .open : .host))
            }
        }
        if folders.configuration == nil { return .warn(.noHome, facts) }
        if let state = folders.state, !Self.isWritable(state) { return .warn(.stateUnwritable, facts) }
        return .ok(unless: strange == nil ? nil : .hostStrange, facts)
    }

    /// A folder or file that other users can change.
    private static func openPath(in folders: ShellFolders) -> String? {
        [folders.configuration, folders.profilesFolder, folders.startFile, folders.state].compactMap(\.self).first {
            guard let status = try? FileStatus(of: $0) else { return false }
            return status.permissions & 0o022 != 0 || !(status.isOwn || status.owner == 0)
        }
    }

    private static func startFileIsGood(_ profiles: ProfileService) async -> Bool {
        do {
            try await profiles.checkStartFile()
            return true
        } catch {
            return false
        }
    }

    private static func isWritable(_ folder: String) -> Bool {
        guard let status = try? FileStatus(of: folder) else { return true }
        return status.kind == .directory && status.permissions & 0o200 != 0
    }

    private static func mode(of path: String) -> String {
        guard let status = try? FileStatus(of: path) else { return "none" }
        let digits = String(status.permissions & 0o777, radix: 8)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}
