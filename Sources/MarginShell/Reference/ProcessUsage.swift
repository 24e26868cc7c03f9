package import BilingualText
import CommandLanguage
import ShellRuntime

/// How the program is started: its own flags and subcommands. A test compares them with those that it takes.
package enum ProcessUsage {
    /// A way to start the program other than as a shell.
    package struct Subcommand: Sendable {
        package let name: String

        /// What stands behind it, such as `FILE [ARG...]`.
        package let operands: String

        /// Whether a script may follow.
        let takesScript: Bool
        let flags: [ProcessFlag]

        /// The flags of which one must be given, and no more.
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

    /// What a port may be; 0 takes a free one.
    package static let ports = 0...65_535

    /// The flags that may stand before a script.
    static let flags = [
        ProcessFlag(
            "-c",
            .statement("LINE"),
            repeats: true,
            "run this line, then leave",
            "执行这一行后退出"
        ),
        ProcessFlag(
            "--profile",
            .profile("NAME"),
            "the profile to begin with; `sandbox` is built in and needs no key",
            "启动时使用的配置；`sandbox` 为内置，无需密钥"
        ),
        ProcessFlag(
            "--set",
            .setting("NAME=VALUE"),
            repeats: true,
            "begin with a setting, as `set NAME VALUE` would make it",
            "启动时设置，如同 `set NAME VALUE`"
        ),
        ProcessFlag(
            "--allow",
            .permissionClass("CLASS"),
            repeats: true,
            "let scripts do what they may not by themselves",
            "允许脚本执行其默认不得执行的操作"
        ),
        ProcessFlag(
            "--report",
            .word("junit=FILE", ["junit="]),
            "write every `expect` of the run to a file",
            "将运行中的每个 `expect` 写入文件"
        ),
        ProcessFlag(
            "--record",
            .file("FILE"),
            "keep the whole session in a new file that holds no secret",
            "将整个会话保存到不含密钥的新文件"
        ),
        ProcessFlag(
            "--replay",
            .file("FILE"),
            "answer every question from a recording, with no network and no key",
            "用录制文件回答所有查询，不用网络和密钥"
        ),
        ProcessFlag(
            "--virtual-time",
            "with the sandbox: run on a clock that jumps over every wait",
            "与 sandbox 一起使用：时钟跳过所有等待"
        ),
        ProcessFlag("--version", "print the version and how this program was built", "显示版本和构建信息"),
        ProcessFlag("--help", "list the flags", "列出命令行参数"),
    ]

    /// The words that win over a script of the same name.
    package static let subcommands = [
        Subcommand(
            name: "check",
            operands: "FILE [ARG...]",
            takesScript: true,
            flags: [ProcessFlag("--json", "write the report as one JSON object", "以一个 JSON 对象输出报告")],
            summary: LocalizedText(
                english: "tell what a script would do and cost, and every mistake in it; nothing is sent",
                chinese: "说明脚本会做什么、花费多少及其全部错误；不发送任何请求"
            )
        ),
        Subcommand(
            name: "commands",
            operands: "FORM",
            takesScript: false,
            flags: [
                ProcessFlag("--json", "the declarations as one JSON object, for tools", "供工具使用的 JSON 声明"),
                ProcessFlag("--markdown", "the reference page of the documentation", "文档的参考页"),
                ProcessFlag("--man", "this page", "本手册页"),
                ProcessFlag(
                    "--completion",
                    .word("SHELL", CompletedShell.allCases.map(\.rawValue)),
                    "a script that completes this program's flags",
                    "补全本程序参数的脚本"
                ),
                ProcessFlag(
                    "--lang",
                    .word("LANGUAGE", Language.allCases.map(\.rawValue)),
                    "the language to write it in",
                    "所用语言"
                ),
            ],
            alternatives: ["--json", "--markdown", "--man", "--completion"],
            summary: LocalizedText(
                english: "print what the shell declares: commands, settings, formats, answers, classes and statuses",
                chinese: "输出程序的声明：命令、设置、格式、应答、类别和退出状态"
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
                    "the port to listen on; 0 takes a free one",
                    "监听端口；0 表示任一空闲端口"
                ),
                ProcessFlag(
                    "--expose-to-network",
                    .word("ADDRESS", []),
                    "listen where other machines reach it, who can then ask and use up its limits",
                    "在其他机器可访问的地址监听；它们随之可以查询并耗尽限额"
                ),
                ProcessFlag(
                    "--scenario",
                    .file("FILE"),
                    "the accounts, prices, limits and keys to begin with",
                    "初始的账户、价格、限额和密钥"
                ),
                ProcessFlag(
                    "--control-port",
                    .number("PORT", ports),
                    "take drills on this port, 0 for a free one",
                    "在此端口接受演练；0 表示任一空闲端口"
                ),
                ProcessFlag(
                    "--tls",
                    .file("FILE"),
                    "serve HTTPS, and write the authority to trust to this file",
                    "提供 HTTPS，并将应信任的证书写入此文件"
                ),
                ProcessFlag(
                    "--tls-name",
                    .word("HOST", []),
                    "a further name that the certificate is for",
                    "证书另外适用的主机名"
                ),
                ProcessFlag(
                    "--explain",
                    "say on standard error which check refused a request",
                    "在标准错误输出说明请求被哪项检查拒绝"
                ),
            ],
            summary: LocalizedText(
                english: "serve only the embedded exchange, for other programs",
                chinese: "仅运行内置交易所，供其他程序使用"
            )
        ),
    ]

    /// Every flag by the subcommand it belongs to, the empty name standing for none: for the test that compares them.
    package static var flagNames: [String: Set<String>] {
        var names = ["": Set(flags.map(\.name))]
        for subcommand in subcommands { names[subcommand.name] = Set(subcommand.flags.map(\.name)) }
        return names
    }
}

extension ProcessUsage {
    /// What stands behind each `--set` in a line that may be broken, and `lang=NAME` for each `--lang NAME`.
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
