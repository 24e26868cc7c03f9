import BilingualText
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `show [NAME]`: the settings with values, defaults and origins.
struct ShowCommand: ImmediateCommand {
    let session: ShellSession
    let settings: ShellSettings
    let fingerprints: KeyFingerprints

    let declaration = CommandDeclaration(
        name: "show",
        hints: ["settings", "config", "env"],
        summary: LocalizedText("list settings with value, default and origin", "列出设置的值、默认值和来源"),
        discussion: LocalizedText(
            """
            A typed value comes first, then a flag, the environment, the profile, the file `rc.msh`, and the \
            default. For a secret it shows where it is stored; an API key is masked. The eight-digit fingerprint \
            lets you check that it is the right key. A key that comes from a program or a prompt, or that needs a \
            passphrase, has no fingerprint until it has been read.
            """,
            """
            优先级：输入的值、命令行参数、环境变量、配置档、`rc.msh` 文件、默认值。密钥只显示来源，\
            API Key 以掩码显示。八位指纹用于核对密钥；通过程序、询问或口令获取的密钥，读取之后才有指纹。
            """
        ),
        signature: CommandSignature([Parameter("name", "NAME", .settingName, .optional)]),
        permission: nil,
        output: .rows(ShownSetting.description),
        group: .first,
        examples: [
            .init(
                "show recvWindow as csv",
                output: "name,value,default,origin,range,fingerprint\r\nrecvWindow,,,,1...60000 ms,\r\n",
                explanation: LocalizedText("one setting", "单项设置")
            )
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let snapshot = session.snapshot
        let shown = settings.declarations.filter {
            invocation.text("name") == nil || $0.name == invocation.text("name")
        }
        // `show secret` is refused in a script without access to credentials; the list shows no more than that.
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
        // A recorded session does not show what the recording leaves out, because its replay could not.
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
                column: .init("ALLOWED", "允许", dropOrder: 3, wrapsTo: 20)
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
    /// The allowed values, in the spelling of the language.
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
