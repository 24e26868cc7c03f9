import BilingualText
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `show [NAME]`: the settings with their values, defaults and where each came from.
struct ShowCommand: ImmediateCommand {
    let session: ShellSession
    let settings: ShellSettings
    let fingerprints: KeyFingerprints

    let declaration = CommandDeclaration(
        name: "show",
        hints: ["settings", "config", "env"],
        summary: LocalizedText(
            english: "list the settings with value, default and where each came from",
            chinese: "列出各项设置的值、默认值及其来源"
        ),
        discussion: LocalizedText(
            english: "What was typed outranks a flag, a flag the environment, then the profile, then the file "
                + "`rc.msh`, then the default. A secret shows where it lives, an API key masked; eight "
                + "digits tell whether a key is the one that was meant. One behind a program, a question or a passphrase "
                + "has them once it was read.",
            chinese: "优先级：输入的值、命令行参数、环境变量、配置、`rc.msh` 文件、默认值。密钥只显示其所在，API 密钥以掩码显示；"
                + "另有八位指纹可供核对密钥；须经程序、询问或口令才能读取的密钥，在读取之后才有指纹。"
        ),
        signature: CommandSignature([Parameter("name", "NAME", .settingName, .optional)]),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "show recvWindow as csv",
                output: "name,value,default,origin,range,fingerprint\r\nrecvWindow,,,,1...60000 ms,\r\n",
                explanation: LocalizedText(english: "one of them", chinese: "其中一项")
            )
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let snapshot = session.snapshot
        let shown = settings.declarations.filter {
            invocation.text("name") == nil || $0.name == invocation.text("name")
        }
        // `show secret` is refused in a script that may not touch credentials: the list says no more.
        let allowed = context.origin.trust.allowed
        var result = CommandResult(
            records: shown.map { setting in
                let isAllowed = setting.permission != .credentials || allowed.contains(.credentials)
                return record(setting, in: snapshot, isAllowed: isAllowed)
            }
        )
        guard !context.isCaptured, !snapshot.isOnRecord else { return result }
        for name in fingerprints.unread(shown.map(\.name), under: snapshot) {
            result.notices.append(.secretNotReadYet(Code(name)))
        }
        return result
    }

    private func record(
        _ declaration: SettingDeclaration,
        in snapshot: SessionSnapshot,
        isAllowed: Bool
    ) -> Record {
        let values = snapshot.settings
        // What a recording does not hold, the session on record does not show: its replay could not.
        let isShown = isAllowed && (!snapshot.isOnRecord || declaration.isRecorded)
        let value = isShown ? SettingText.shown(declaration.name, in: values, schema: settings) : nil
        let origin = isShown ? values[declaration.name]?.origin.rawName : nil
        let isMarked = isShown && declaration.isSecret
        let fingerprint = isMarked ? fingerprints.fingerprint(of: declaration.name, under: snapshot) : nil
        return ShownSetting.description.record(
            of: ShownSetting(declaration: declaration, value: value, origin: origin, fingerprint: fingerprint)
        )
    }
}

/// A setting as `show` lists it.
struct ShownSetting: Sendable {
    let declaration: SettingDeclaration
    let value: String?
    let origin: String?
    let fingerprint: String?

    static let description = RecordDescription<ShownSetting>(
        "setting",
        version: 2,
        "a setting",
        "一项设置",
        fields: [
            .init("name", .text, "its name", "名称", column: .init("NAME", "名称")) { .text($0.declaration.name) },
            .init(
                "value",
                .text,
                optional: true,
                "the current value, secrets masked",
                "当前值，密钥以掩码显示",
                column: .init("VALUE", "值")
            ) { .init($0.value) },
            .init(
                "default",
                .text,
                optional: true,
                "its default",
                "默认值",
                column: .init("DEFAULT", "默认", dropOrder: 2)
            ) { .init($0.declaration.defaultValue) },
            .init(
                "origin",
                .text,
                optional: true,
                "where the value came from",
                "值的来源",
                column: .init("FROM", "来源", dropOrder: 1)
            ) { .init($0.origin) },
            .init(
                "range",
                .text,
                "the allowed values",
                "允许的值",
                column: .init("ALLOWED", "允许", dropOrder: 3)
            ) { .text($0.declaration.kind.allowedText) },
            .init(
                "fingerprint",
                .text,
                optional: true,
                "the fingerprint of a key, once it was read",
                "读取密钥后可供核对的指纹",
                column: .init("FINGERPRINT", "指纹", dropOrder: 4)
            ) { .init($0.fingerprint) },
        ]
    )
}

extension SettingDeclaration.Kind {
    /// What a value may be, in the language's own spelling.
    package var allowedText: String {
        switch self {
        case .integer(let range, let unit): "\(range.lowerBound)...\(range.upperBound) \(unit)"
        case .duration(let range):
            "\(DurationLiteral.text(range.lowerBound))...\(DurationLiteral.text(range.upperBound))"
        case .choice(let choices): choices.joined(separator: " | ")
        case .boolean: "on | off"
        case .text: "TEXT"
        case .url: "URL"
        case .secretReference: "env:NAME | file:PATH | command:\"...\" | keyring:NAME | prompt"
        case .path: "PATH"
        }
    }
}
