package import BilingualText
import CommandLanguage
import ShellRuntime
package import ShellSession

/// The program's own flags and subcommands. A test compares them with those that the parser accepts.
package enum ProcessUsage {
    /// A subcommand, which does something other than starting the shell.
    package struct Subcommand: Sendable {
        package let name: String

        /// The arguments after it, such as `FILE [ARG...]`.
        package let operands: String

        /// Whether a script may follow.
        let takesScript: Bool
        let flags: [ProcessFlag]

        /// Exactly one of these flags must be given.
        package var alternatives: [String] = []
        package let summary: LocalizedText

        package init(
            name: String,
            operands: String,
            takesScript: Bool,
            flags: [ProcessFlag],
            alternatives: [String] = [],
            summary: LocalizedText
        ) {
            self.name = name
            self.operands = operands
            self.takesScript = takesScript
            self.flags = flags
            self.alternatives = alternatives
            self.summary = summary
        }
    }

    /// 0 means any free port.
    package static let ports = 0...65_535

    /// The flags before a script.
    static let flags = [
        ProcessFlag("-c", .statement("LINE"), repeats: true, "run one line and exit", "执行一行后退出"),
        ProcessFlag(
            "--profile",
            .profile("NAME"),
            "start with this profile; `sandbox` is built in and needs no key",
            "启动时使用的配置档；`sandbox` 为内置，无需密钥"
        ),
        ProcessFlag(
            "--set",
            .setting("NAME=VALUE"),
            repeats: true,
            "start with this setting, like `set NAME VALUE`",
            "启动时设置，如同 `set NAME VALUE`"
        ),
        ProcessFlag(
            "--allow",
            .permissionClass("CLASS"),
            repeats: true,
            "allow a class of actions in scripts",
            "允许脚本执行某类操作"
        ),
        ProcessFlag(
            "--report",
            .word("junit=FILE", ["junit="]),
            "write the result of every `expect` to a file",
            "将每个 `expect` 的结果写入文件"
        ),
        ProcessFlag("--record", .file("FILE"), "record the session to a new file, without secrets", "将会话录制到不含密钥的新文件"),
        ProcessFlag("--replay", .file("FILE"), "replay a recording, without network or key", "重放录制文件，不需要网络和密钥"),
        ProcessFlag(
            "--errors",
            .word("FORMAT", FailureFormat.allCases.map(\.rawValue)),
            "write failures as text or as JSON; without it, as JSON where the records are",
            "错误以 text 或 json 输出；不指定时，结果为 JSON 则错误也为 JSON"
        ),
        ProcessFlag(
            "--trace",
            "show each statement before it runs, and its time and weight after, on standard error",
            "在标准错误输出显示即将执行的每条语句及其用时和权重"
        ),
        ProcessFlag("--virtual-time", "with the sandbox: use a clock that skips every wait", "与 sandbox 一起使用：时钟跳过所有等待"),
        ProcessFlag("--version", "print the version and build information", "显示版本和构建信息"),
        ProcessFlag("--help", "show this help", "显示此帮助"),
    ]

    /// These words take precedence over a script of the same name.
    package static let subcommands = [
        Subcommand(
            name: "check",
            operands: "FILE [ARG...]",
            takesScript: true,
            flags: [ProcessFlag("--json", "print the report as one JSON object", "以一个 JSON 对象输出报告")],
            summary: LocalizedText(
                "show what a script does, its request weight and its errors (nothing is sent)",
                "检查脚本的操作、所需权重和全部错误（不发送请求）"
            )
        ),
        Subcommand(
            name: "fmt",
            operands: "FILE...",
            takesScript: true,
            flags: [
                ProcessFlag(
                    "--check",
                    "change nothing; list the files that would change, and end with 1 if there are any",
                    "不作更改；列出会被更改的文件，如有则以状态 1 结束"
                )
            ],
            summary: LocalizedText(
                "write scripts in one canonical layout; `-` is standard input",
                "以统一的排版改写脚本；`-` 为标准输入"
            )
        ),
        Subcommand(
            name: "lsp",
            operands: "",
            takesScript: false,
            flags: [ProcessFlag("--stdio", "what it does anyway; many editors add this flag", "默认即如此；许多编辑器会加上此标志")],
            summary: LocalizedText(
                "serve an editor (Language Server Protocol) on standard input and output; nothing is sent",
                "在标准输入输出上为编辑器提供语言服务（LSP），不发送请求"
            )
        ),
        Subcommand(
            name: "commands",
            operands: "FORM",
            takesScript: false,
            flags: [
                ProcessFlag("--json", "all declarations as one JSON object, for tools", "供工具使用的 JSON 声明"),
                ProcessFlag("--markdown", "the reference page of the documentation", "文档的参考页"),
                ProcessFlag("--man", "this page", "本手册页"),
                ProcessFlag("--vim", "a syntax file for vim", "vim 的语法文件"),
                ProcessFlag(
                    "--completion",
                    .word("SHELL", CompletedShell.allCases.map(\.rawValue)),
                    "a completion script for a shell",
                    "shell 的补全脚本"
                ),
                ProcessFlag(
                    "--lang",
                    .word("LANGUAGE", Language.allCases.map(\.rawValue)),
                    "the language of the output",
                    "输出的语言"
                ),
            ],
            alternatives: ["--json", "--markdown", "--man", "--vim", "--completion"],
            summary: LocalizedText(
                "print commands, settings, formats, records, classes and exit statuses",
                "输出命令、设置、格式、结果、类别和退出状态"
            )
        ),
        Subcommand(
            name: "mcp",
            operands: "",
            takesScript: false,
            flags: [
                ProcessFlag(
                    "--profile",
                    .profile("NAME"),
                    "the profile of all calls; `sandbox` is built in and needs no key",
                    "所有调用所用的配置档；`sandbox` 为内置，无需密钥"
                ),
                ProcessFlag(
                    "--scale",
                    "multiply all amounts by one secret factor, as scaled recordings do, and do not name the account",
                    "将所有数额乘以同一个保密系数（与缩放的录制相同），且不给出账户名"
                ),
            ],
            summary: LocalizedText(
                "give agents the read-only commands (Model Context Protocol on standard input and output)",
                "向智能体提供只读命令（标准输入输出上的 Model Context Protocol）"
            )
        ),
        Subcommand(
            name: "sandbox",
            operands: "",
            takesScript: false,
            flags: [
                ProcessFlag(
                    "--port",
                    .number("PORT", ports),
                    "the port to listen on (default 8765; 0: any free port)",
                    "监听端口（默认 8765；0 表示任一空闲端口）"
                ),
                ProcessFlag(
                    "--expose-to-network",
                    .word("ADDRESS", []),
                    "listen on an address that other computers can reach; they can then send requests and use up the limits",
                    "在其他计算机可访问的地址监听；它们随之可以发送请求并用尽权重"
                ),
                ProcessFlag(
                    "--scenario",
                    .file("FILE"),
                    "start with the accounts, prices, limits and keys in this file; `portfolio` is built in: under portfolio margin",
                    "从此文件读取初始的账户、价格、限额和密钥；内置的 `portfolio` 为统一账户"
                ),
                ProcessFlag(
                    "--control-port",
                    .number("PORT", ports),
                    "accept fault injection on this port (0: any free port)",
                    "在此端口接受故障演练（0 表示任一空闲端口）"
                ),
                ProcessFlag(
                    "--tls",
                    .file("FILE"),
                    "serve HTTPS and write the CA certificate to this file",
                    "提供 HTTPS，并将 CA 证书写入此文件"
                ),
                ProcessFlag("--tls-name", .word("HOST", []), "another host name for the certificate", "证书另外适用的主机名"),
                ProcessFlag(
                    "--explain",
                    "report on standard error which check rejected a request",
                    "在标准错误输出说明请求被哪项检查拒绝"
                ),
            ],
            summary: LocalizedText("run only the simulated exchange, for other programs", "仅运行模拟交易所，供其他程序使用")
        ),
    ]

    /// Every flag by its subcommand, with the empty name for the program itself: for the test that compares them.
    package static var flagNames: [String: Set<String>] {
        var names = ["": Set(flags.map(\.name))]
        for subcommand in subcommands { names[subcommand.name] = Set(subcommand.flags.map(\.name)) }
        return names
    }
}

extension ProcessUsage {
    /// The value of `--errors` in a line that may have errors.
    package static func failureFormat(in words: [String]) -> FailureFormat? {
        let flag = "--errors"
        let values = words.indices.compactMap { index -> String? in
            if words[index].hasPrefix(flag + "=") { return String(words[index].dropFirst(flag.count + 1)) }
            return words[index] == flag && index + 1 < words.count ? words[index + 1] : nil
        }
        return values.last.flatMap(FailureFormat.init)
    }

    /// The values of each `--set` in a line that may have errors, and `lang=NAME` for each `--lang NAME`.
    package static func assignments(in words: [String]) -> [String] {
        var assignments: [String] = []
        for (index, word) in words.enumerated() {
            for (flag, beginning) in [("--set", ""), ("--lang", "lang=")] {
                if word.hasPrefix(flag + "=") {
                    assignments.append(beginning + word.dropFirst(flag.count + 1))
                } else if word == flag, index + 1 < words.count {
                    assignments.append(beginning + words[index + 1])
                }
            }
        }
        return assignments
    }
}
