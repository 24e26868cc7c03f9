import BilingualText
package import ShellRuntime

extension ShellSettings {
    /// Settings that only matter at a terminal.
    package static let terminal = [
        SettingDeclaration(
            name: "prompt",
            kind: .text,
            defaultValue: nil,
            protection: .changing,
            rule: PromptTemplate.check,
            summary: LocalizedText(
                "text of the prompt, such as {profile} {scope}>",
                "提示符文本，如 {profile} {scope}>"
            ),
            details: LocalizedText(
                "{profile}, {production}, {simulated}, {scope} and {weight} are replaced by what they name.",
                "{profile}、{production}、{simulated}、{scope} 和 {weight} 替换为其所指内容。"
            )
        ),
        SettingDeclaration(
            name: "editor",
            kind: .choice(["emacs", "vi"]),
            defaultValue: nil,
            summary: LocalizedText(
                "line-editing keys: emacs or vi (unset: ~/.editrc)",
                "行编辑按键：emacs 或 vi（未设置时按 ~/.editrc）"
            )
        ),
        SettingDeclaration(
            name: "history",
            kind: .boolean,
            defaultValue: "on",
            protection: .leaving("on"),
            summary: LocalizedText("save the command history", "是否保存历史记录")
        ),
        SettingDeclaration(
            name: "plain",
            kind: .boolean,
            defaultValue: "off",
            summary: LocalizedText(
                "whole lines, nothing redrawn: for a screen reader",
                "只输出整行，不重绘：供屏幕阅读器使用"
            ),
            details: LocalizedText(
                "No hints, redrawing, colour or charts.",
                "无提示、重绘、颜色或图表。"
            )
        ),
    ]
}
