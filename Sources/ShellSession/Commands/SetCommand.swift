import BilingualText
import CommandLanguage
import ShellRuntime
import SystemCalls

/// `set NAME VALUE`: changes a setting of this session.
struct SetCommand: ImmediateCommand {
    let session: ShellSession
    let schema: ShellSettings

    /// The layer that values go to; scripts have a layer separate from typed values.
    var origin: SettingOrigin = .typed

    let declaration = CommandDeclaration(
        name: "set",
        summary: LocalizedText("change a setting of this session", "更改本会话的一项设置"),
        discussion: LocalizedText(
            """
            Each setting has a type and a range; `show` lists them. If you type `set`, it shows the old and the \
            new value; in a script it shows nothing. A secret is never typed: say where it is stored, as in \
            `set secret env:NAME`.
            """,
            """
            每项设置都有类型和范围，用 `show` 查看。输入 `set` 时显示旧值和新值，在脚本中不显示。\
            密钥只写来源（`set secret env:NAME`），不能直接输入。
            """
        ),
        signature: CommandSignature([
            Parameter("name", "NAME", .settingName), Parameter("value", "VALUE", .settingValue),
        ]),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "set recvWindow 5000",
                output: "",
                explanation: LocalizedText("in milliseconds, from 1 to 60000", "单位为毫秒，1 到 60000")
            )
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        guard let name = invocation.text("name"), let value = invocation.text("value") else { return .done }
        try session.refuseOnRecord("set", name, in: schema)
        let isAskedAgain = value == SecretReference.prompt.description && schema.isSecret(name)
        if isAskedAgain { session.update { $0.retypings += 1 } }
        guard context.isTyped else {
            session.update { $0.settings.set(name, to: value, from: origin == .typed ? .script : origin) }
            return .done
        }
        let old = session.snapshot.settings[name]
        session.update { $0.settings.set(name, to: value, from: origin) }
        if isAskedAgain { context.notice(.typedSecretAskedAgain(Code(name))) }
        // A loop may set the same value repeatedly; only a change is shown.
        guard let new = session.snapshot.settings[name], new.text != old?.text else { return .done }
        context.notice(
            .settingChanged(
                name,
                old: SettingText.message(old.map { SettingText.shown($0, of: name, schema: schema) }),
                new: Message.verbatim(SettingText.shown(new, of: name, schema: schema))
            )
        )
        if let missing = Self.missingFile(value, of: schema.declaration(named: name)) {
            context.notice(.settingFileMissing(Code(missing)))
        }
        if session.snapshot.isSandbox, let permission = schema.declaration(named: name)?.permission,
            Self.isOfExchange(permission)
        {
            context.notice(.settingNotInSandbox(Code(name)))
        }
        return .done
    }

    /// The file that a value names, if it does not exist; of a log the folder, because the log is made when it is used.
    private static func missingFile(_ value: String, of setting: SettingDeclaration?) -> String? {
        guard let setting else { return nil }
        let path: String
        switch setting.kind {
        case .path where setting.permission == .write:
            path = value.lastIndex(of: "/").map { String(value[...$0]) } ?? "."
        case .path: path = value
        case .secretReference where value.hasPrefix("file:"): path = String(value.dropFirst("file:".count))
        default: return nil
        }
        // `~` is replaced where the file is read.
        guard !path.hasPrefix("~"), (try? FileStatus(of: path)) == nil else { return nil }
        return path
    }

    /// Whether settings of the class say how to reach an exchange and with which key; the sandbox does not use them.
    private static func isOfExchange(_ permission: PermissionClass) -> Bool {
        [.baseURL, .network, .credentials].contains(permission)
    }
}

/// `unset NAME`: removes the typed value of a setting.
struct UnsetCommand: ImmediateCommand {
    let session: ShellSession
    let schema: ShellSettings

    let declaration = CommandDeclaration(
        name: "unset",
        summary: LocalizedText("undo a typed setting", "撤销输入的设置"),
        discussion: LocalizedText(
            """
            The value of the profile or the default applies again. An unset recvWindow is not sent; the exchange \
            then uses its default of 5000 ms.
            """,
            "配置档中的值或默认值重新生效。未设置的 recvWindow 不会发送，此时交易所使用默认值 5000 毫秒。"
        ),
        signature: CommandSignature([Parameter("name", "NAME", .settingName)]),
        permission: nil,
        examples: [
            .init(
                "unset recvWindow",
                output: "",
                explanation: LocalizedText("stop sending recvWindow", "不再发送 recvWindow")
            )
        ],
        unsetsSettings: true
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        guard let name = invocation.text("name") else { return .done }
        try session.refuseOnRecord("unset", name, in: schema)
        session.update { snapshot in
            let old = snapshot.settings[name]?.text
            snapshot.settings.unset(name)
            let prompt = SecretReference.prompt.description
            let wasTyped = old == prompt || snapshot.settings[name]?.text == prompt
            if schema.isSecret(name), wasTyped { snapshot.retypings += 1 }
        }
        let now = SettingText.shown(name, in: session.snapshot.settings, schema: schema)
        guard context.isTyped else { return .done }
        context.notice(.settingUnset(name, new: SettingText.message(now)))
        return .done
    }
}

extension ShellSettings {
    /// Whether the setting names where a secret is stored.
    fileprivate func isSecret(_ name: String) -> Bool { declaration(named: name)?.isSecret ?? false }
}
