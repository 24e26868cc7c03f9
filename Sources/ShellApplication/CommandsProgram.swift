import BilingualText
import JSONRPC
import LanguageServer
import MarginShell
import ScriptTools
import ShellRuntime
import ShellSession
import SystemCalls

/// `marginsh commands`: the declarations, for tools and readers.
enum CommandsProgram {
    /// Prints the declarations.
    ///
    /// - Returns: the process's status.
    static func run(_ words: [String], in launch: ShellLaunch) async -> UInt8 {
        do {
            let line = try ProcessLine(words, of: "commands")
            return await launch.withIdleAssembly { assembly in
                ShellProgram.write(text(of: Declarations(of: assembly.registry), line), failingTo: assembly.console)
            }
        } catch {
            return launch.refuse(words, of: "commands", for: error)
        }
    }

    private static func text(of declarations: Declarations, _ line: ProcessLine) -> String {
        let language = line.value(of: "--lang").flatMap(Language.init(rawValue:)) ?? .english
        if let shell = line.value(of: "--completion").flatMap(CompletedShell.init(rawValue:)) {
            return CompletionScript.text(for: shell, of: declarations, in: language)
        }
        if line.has("--markdown") { return ReferencePage.text(of: declarations) }
        if line.has("--vim") { return VimSyntax.text(of: declarations) }
        if line.has("--json") { return DeclarationsJSON.text(of: declarations) }
        return ManualPage.text(
            of: declarations,
            in: language,
            version: BuildFacts.version,
            date: BuildCommit.date ?? ""
        )
    }
}

/// `marginsh check FILE [ARG...]`: reports what a script would do and every error in it; sends nothing.
enum CheckProgram {
    /// Checks the script that `words` name.
    ///
    /// - Returns: the process's status, 2 if there are errors.
    static func run(_ words: [String], in launch: ShellLaunch) async -> UInt8 {
        do {
            let line = try ProcessLine(words, of: "check")
            let allowed = try AllowedClasses.parse(launch.arguments.allow)
            return await launch.withIdleAssembly { assembly in
                let shell = CheckShell(
                    assembly.runtime,
                    console: assembly.console,
                    readsOutside: allowed.contains(.read)
                )
                return shell.run(
                    file: line.words.first ?? "-",
                    arguments: Array(line.words.dropFirst()),
                    form: line.has("--json") ? .json : .lines
                )
            }
        } catch {
            return launch.refuse(words, of: "check", for: error)
        }
    }
}

/// `marginsh fmt FILE...`: writes scripts in the canonical layout.
enum FormatProgram {
    /// Formats the scripts that `words` name.
    ///
    /// - Returns: the process's status, 1 if `--check` found a file that would change.
    static func run(_ words: [String], in launch: ShellLaunch) async -> UInt8 {
        do {
            let line = try ProcessLine(words, of: "fmt")
            return await launch.withIdleAssembly { assembly in
                FormatShell(assembly.runtime, console: assembly.console, onlyChecks: line.has("--check"))
                    .run(line.words)
            }
        } catch {
            return launch.refuse(words, of: "fmt", for: error)
        }
    }
}

/// `marginsh lsp`: a server of the Language Server Protocol on standard input and output.
enum LanguageServerProgram {
    /// In bytes.
    private static let longestMessage = 32 << 20

    /// Serves the editor that started the process.
    ///
    /// - Returns: the process's status.
    static func run(_ words: [String], in launch: ShellLaunch) async -> UInt8 {
        do {
            _ = try ProcessLine(words, of: "lsp")
            return await launch.withIdleAssembly { assembly in
                do throws(SystemCallError) {
                    var server = LanguageServer(services(of: assembly))
                    return try await server.serve(
                        MessageReader(.headers, longest: longestMessage),
                        MessageWriter(.headers)
                    )
                } catch {
                    // The editor is gone, and nothing can be reported to it.
                    return ExitStatus.output.rawValue
                }
            }
        } catch {
            return launch.refuse(words, of: "lsp", for: error)
        }
    }

    static func services(of assembly: ShellAssembly) -> LanguageServices {
        var sources = assembly.completion
        // Of the user's files only scripts are read.
        sources.profiles = ProfileStore(folders: ShellFolders(environment: { _ in nil }))
        return LanguageServices(
            runtime: assembly.runtime,
            completer: ShellCompleter(registry: assembly.registry, console: assembly.console, sources: sources),
            help: { assembly.help(for: $0, columns: 80) },
            version: BuildFacts.version
        )
    }
}
